import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { notFound, visitor } from '@verbonden/shared/kernel';
import { FileLinks, Files, GiveOut, requestContext } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { materialDoor } from './material-address';
import { MaterialService } from './material.service';

/** Gives files of meetings out to whom they are for, asked again at every request. */
@Controller(materialDoor)
export class MaterialController {
  constructor(
    private readonly materials: MaterialService,
    private readonly files: Files,
    private readonly links: FileLinks,
    private readonly out: GiveOut,
  ) {}

  /** `GET /files/materiaal/<id>/<name>`. @throws DomainError NOT_FOUND */
  @Get(':id/:name')
  async give(
    @Param('id') id: string,
    @Query('bewaar') keep: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw notFound();
    const nobody = visitor();
    const open = await this.materials.findOpen(requestContext(nobody, request, response), nobody, id);
    const viewer = await this.links.viewerOf(request);
    const material =
      open ?? (await this.materials.findOpen(requestContext(viewer, request, response), viewer, id));
    if (!material?.fileId) throw notFound();
    const asked = {
      part: 'file',
      isPublic: open !== null,
      asDownload: keep !== undefined,
      title: material.titleIn(viewer.locale),
    } as const;
    await this.out.send(await this.files.find(material.fileId), asked, request, response);
  }
}
