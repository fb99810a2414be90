import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Locale } from '@verbonden/shared/kernel';
import { sendPublic, SETTINGS, type Settings } from '@verbonden/shared/server';
import type { Response } from 'express';
import { PublishedItems } from '../export/published-items';
import { addressOf, type AddressQuery, questionOf } from '../list/list-question';
import { labelOf } from '../taxonomy/terms';
import { itemPath } from './knowledge-entry';

const most = 20;
const usual = 5;
const fiveMinutes = 300;

/** A short list for partners who draw it themselves on their own site; who does not uses the frame (/insluiten). */
@Controller('insluiten')
export class EmbedController {
  constructor(
    private readonly published: PublishedItems,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /** `GET /insluiten/kennis.json?thema=…&aantal=5`, in English with `in=en`. Any site may ask (CORS); no cookies count. */
  @Get('kennis.json')
  async list(@Query() query: AddressQuery, @Res() response: Response): Promise<void> {
    const locale: Locale = query['in'] === 'en' ? 'en' : 'nl';
    const question = Object.assign(questionOf(query), { sort: 'NEWEST' as const });
    const wanted = Number(query['aantal']);
    const count = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, most) : usual;
    const found = await this.published.first(question, count);
    const { PUBLIC_URL } = this.settings;
    response.set('access-control-allow-origin', '*').set('cross-origin-resource-policy', 'cross-origin');
    sendPublic(response, {
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({
        more: `${PUBLIC_URL}${locale === 'en' ? '/en' : ''}/kennis${addressOf(question)}`,
        items: found.map(({ item, organisation }) => ({
          title: item.title,
          summary: item.summary,
          url: PUBLIC_URL + itemPath(item.slug, locale),
          kind: labelOf('kinds', item.kind, locale),
          organisation: organisation?.name ?? null,
          publishedOn: item.publishedOn,
        })),
      }),
      changed:
        found.length > 0 ? new Date(Math.max(...found.map(({ renewedAt }) => renewedAt.getTime()))) : null,
      seconds: fiveMinutes,
    });
  }
}
