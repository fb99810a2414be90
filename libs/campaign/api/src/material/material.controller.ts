import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import { isSignedIn, notFound } from '@verbonden/shared/kernel';
import {
  disposition,
  FILE_STORE,
  FileGone,
  FileLinks,
  type FileStore,
  sheetPdf,
  sheetPng,
  ViewerSource,
} from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { validate } from 'uuid';
import { fillText } from './drawing/fill-text';
import { drawnFormats, isDrawn, nameOfFormat } from './drawing/format';
import { fileNameOf, formsOf, toolkitDoor } from './material-address';
import { MaterialDrawer } from './material-drawer';
import { packKey, PackState } from './material-pack.entity';
import { MaterialPackService } from './material-pack.service';
import { htmlFile } from './material-html';
import { MaterialService } from './material.service';
import { editionWords, plainWords } from './material-words';

/** How wide a small picture may be. */
const widths = [320, 480, 960];

/** The files of the toolkit: plain ones for everybody from their moment on, zips for who made them. */
@Controller(toolkitDoor)
export class MaterialController {
  constructor(
    private readonly materials: MaterialService,
    private readonly packs: MaterialPackService,
    private readonly drawer: MaterialDrawer,
    private readonly network: NetworkService,
    private readonly viewers: ViewerSource,
    private readonly links: FileLinks,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /**
   * `GET /files/toolkit/<template>/poster-a4.pdf`, `.png` (smaller with `?breed=480`), `.txt` or `.html`.
   * @throws DomainError NOT_FOUND, also before its moment
   */
  @Get(':id/:name')
  async plain(
    @Param('id') id: string,
    @Param('name') name: string,
    @Query('breed') wide: unknown,
    @Query('bewaar') keep: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!validate(id)) throw notFound();
    const { template, ...of } = await this.materials.open(await this.viewers.viewerOf(request), id);
    const ending = formsOf(template).find((each) => fileNameOf(template, each) === name);
    if (!ending) throw notFound();
    const network = await this.network.get();
    const own = plainWords(template, of.set, network.shortName.nl);
    const { format } = template;
    response
      .set(
        'cache-control',
        template.releasesAt <= this.materials.now() ? 'public, max-age=300' : 'private, no-store',
      )
      .set('content-disposition', disposition(keep === undefined, name));
    if (ending === 'html') {
      // Pasted elsewhere, never shown by us.
      const html = htmlFile(nameOfFormat(format).nl, this.materials.htmlOf(template, of, own) ?? '');
      response
        .set('content-disposition', disposition(false, name))
        .set('content-security-policy', "default-src 'none'; sandbox")
        .type('text/html; charset=utf-8')
        .send(html);
      return;
    }
    if (!isDrawn(format)) {
      const { text } = fillText(template.words, editionWords(of.edition), own);
      response.type('text/plain; charset=utf-8').send(`${text}\n`);
      return;
    }
    const sheet = this.drawer.sheet(template, of, own);
    if (ending === 'pdf') response.type('application/pdf').send(await sheetPdf(sheet));
    else {
      const pixels = widths.find((each) => String(each) === wide) ?? drawnFormats[format].pixels;
      response.type('image/png').send(await sheetPng(sheet, pixels));
    }
  }

  /** `GET /files/toolkit/pakket/<id>/weekmateriaal.zip`. @throws DomainError NOT_FOUND, also while it is not ready */
  @Get('pakket/:id/:name')
  async pack(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const viewer = await this.links.viewerOf(request);
    if (!validate(id) || !isSignedIn(viewer)) throw notFound();
    const { pack } = await this.packs.get(viewer, id);
    if (pack.state !== PackState.READY) throw notFound();
    const zip = await this.store.read(packKey(pack.id)).catch((fault: unknown) => {
      throw fault instanceof FileGone ? notFound() : fault;
    });
    response
      .type('application/zip')
      .set('cache-control', 'private, no-store')
      .set('content-disposition', disposition(false, 'weekmateriaal.zip'));
    await pipeline(zip, response);
  }
}
