import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import { badInput, notFound, text, type Viewer, writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  inputPipe,
  markdownPaper,
  type Paper,
  plainText,
  sendPaper,
  SETTINGS,
  type Settings,
  ViewerSource,
} from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { type LocalField, localFieldNames } from './local-fields';
import { type FilledRelease, LocalReleaseService } from './local-release.service';
import { LocalPressReleaseInput } from './press-release.input';
import { isUnderEmbargo } from './press-release.policy';
import { PressReleaseService } from './press-release.service';
import { PressUses } from './press-uses';

/** Where each local field stands in an input, so that a problem is told at it. */
const inputOf: Readonly<Record<LocalField, string>> = {
  gemeente: 'municipality',
  organisatie: 'organisation',
  woordvoerder: 'spokesperson',
  aantal: 'young',
};

/** Releases as files to send on. There is no file with a hole in it. */
@Controller('files/pers')
export class PressFileController {
  constructor(
    private readonly local: LocalReleaseService,
    private readonly releases: PressReleaseService,
    private readonly uses: PressUses,
    private readonly networks: NetworkService,
    private readonly viewers: ViewerSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /**
   * `GET /files/pers/<slug>.pdf`, `.docx` or `.txt`, with `?gemeente=…&organisatie=…&woordvoerder=…&jongeren=…`.
   * @throws DomainError NOT_FOUND, also before its moment; BAD_USER_INPUT with the fields that are empty or wrong
   */
  @Get(':name')
  async file(
    @Param('name') name: string,
    @Query() asked: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, slug, form] = /^([a-z0-9-]{1,120})\.(pdf|docx|txt)$/.exec(name) ?? [];
    if (!slug || !form) throw notFound();
    const viewer = await this.viewers.viewerOf(request);
    const filled = await this.fill(viewer, slug, asked);
    if (filled.missing.length > 0) {
      throw badInput(
        ...filled.missing.map((field) => ({
          field: inputOf[field],
          code: 'MISSING',
          text: text(
            `Vul eerst dit veld in: ${localFieldNames[field].nl}.`,
            `First fill in this field: ${localFieldNames[field].en}.`,
          ),
        })),
      );
    }
    if (request.method === 'GET') await this.uses.count(filled);
    const paper = await this.paper(filled);
    if (form !== 'txt') return sendPaper(response, form, slug, paper);
    response
      .type('text/plain; charset=utf-8')
      .set('content-disposition', `attachment; filename="${slug}.txt"`)
      .set('cache-control', 'private, no-cache')
      .set('x-robots-tag', 'noindex')
      .send(writtenOut(paper));
  }

  private async fill(
    viewer: Viewer,
    slug: string,
    asked: Readonly<Record<string, unknown>>,
  ): Promise<FilledRelease> {
    const line = (name: string) =>
      typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : null;
    const young = line('jongeren');
    const input = {
      slug,
      municipality: line('gemeente'),
      organisation: line('organisatie'),
      spokesperson: line('woordvoerder'),
      young: young === null ? null : Number(young),
    };
    const checked: unknown = await inputPipe().transform(input, {
      type: 'body',
      metatype: LocalPressReleaseInput,
    });
    return this.local.fill(viewer, checked as LocalPressReleaseInput);
  }

  private async paper({ release, title, markdown }: FilledRelease): Promise<Paper> {
    const network = await this.networks.get();
    const { embargoUntil, number } = release;
    const embargo =
      embargoUntil !== null && isUnderEmbargo(release, this.releases.now())
        ? `EMBARGO tot ${writeDate(embargoUntil, 'nl')}, ${writeTime(embargoUntil, 'nl')}. Niet eerder gebruiken.`
        : null;
    return {
      ...{ title, locale: 'nl', withContents: false },
      author: network.name.nl,
      lead: embargo ?? 'Persbericht',
      parts: [
        ...markdownPaper(markdown, this.settings.PUBLIC_URL),
        plainText(
          `Versie ${Math.max(1, number)} van de landelijke tekst, ${this.settings.PUBLIC_URL}`,
          'QUIET',
        ),
      ],
    };
  }
}

/** A paper as plain text, to paste into a mail. */
function writtenOut({ title, lead, parts }: Paper): string {
  const said = (words: readonly { readonly text: string }[]) => words.map((each) => each.text).join('');
  const blocks = parts.map((part) => {
    switch (part.as) {
      case 'HEADING':
        return part.text;
      case 'TEXT':
        return said(part.words);
      case 'LIST':
        return part.items
          .map((item, place) => `${part.numbered ? `${place + 1}.` : '-'} ${said(item)}`)
          .join('\n');
      case 'ADDRESS':
        return part.url;
    }
  });
  return [title, lead, ...blocks].join('\n\n') + '\n';
}
