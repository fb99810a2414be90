import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import { type Locale, notFound, writeDate } from '@verbonden/shared/kernel';
import { requestContext, type Settings, SETTINGS, ViewerSource } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import sharp from 'sharp';
import { inLocale } from '../poll/poll-question';
import { PollService } from '../poll/poll.service';
import { infographic } from './infographic';
import { codebookCsv, resultsCsv } from './result-files';
import { ResultsService } from './results.service';
import type { PollResults } from './results-view';

/** Published results as files. */
@Controller('files/peilingen')
export class ResultsController {
  constructor(
    private readonly polls: PollService,
    private readonly results: ResultsService,
    private readonly viewers: ViewerSource,
    private readonly networks: NetworkService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /**
   * `GET /files/peilingen/<slug>.svg`, `.png`, `.csv` and `<slug>-codeboek.csv`, in English with `?taal=en`.
   * @throws DomainError NOT_FOUND, also before the results are out
   */
  @Get(':name')
  async file(
    @Param('name') name: string,
    @Query('taal') language: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, slug, kind] = /^([\w-]{1,200}?)(-codeboek\.csv|\.csv|\.svg|\.png)$/.exec(name) ?? [];
    if (!slug || !kind) throw notFound();
    const locale: Locale = language === 'en' ? 'en' : 'nl';
    const viewer = { ...(await this.viewers.viewerOf(request)), locale };
    const poll = await this.polls.get(viewer, slug);
    const results = await this.results.of(requestContext(viewer), poll);
    if (!results || !poll.publishedOn) throw notFound();
    response.set(
      'cache-control',
      poll.audience === 'EVERYBODY' ? 'public, max-age=300' : 'private, no-store',
    );
    if (kind.endsWith('.csv')) {
      const file = kind === '.csv' ? resultsCsv(results) : codebookCsv(poll, results, locale);
      response.attachment(name).type('text/csv; charset=utf-8').send(file);
      return;
    }
    const { name: network } = await this.networks.get();
    const address = `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}/peiling/${slug}`;
    const drawing = infographic({
      source: `${network[locale]}, ${address.replace(/^https?:\/\//, '')}`,
      title: inLocale({ nl: poll.titleNl, en: poll.titleEn }, locale),
      published: publishedWords(poll.opensOn, poll.publishedOn, results, locale),
      results,
      locale,
    });
    if (kind === '.svg') response.type('image/svg+xml').send(drawing);
    else response.type('image/png').send(await sharp(Buffer.from(drawing)).png().toBuffer());
  }
}

/** Of findings that were brought in from elsewhere only the year is known. */
function publishedWords(
  opensOn: string,
  publishedOn: string,
  { count }: PollResults,
  locale: Locale,
): string {
  if (count === null) return locale === 'nl' ? `Uit ${opensOn.slice(0, 4)}.` : `From ${opensOn.slice(0, 4)}.`;
  const day = writeDate(new Date(`${publishedOn}T12:00:00Z`), locale);
  return locale === 'nl' ? `Gepubliceerd op ${day}.` : `Published on ${day}.`;
}
