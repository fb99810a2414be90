import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import type { Locale } from '@verbonden/shared/kernel';
import {
  type AtomFeed,
  atomXml,
  jsonFeed,
  sendPublic,
  SETTINGS,
  type Settings,
} from '@verbonden/shared/server';
import type { Response } from 'express';
import { PublishedItems } from '../export/published-items';
import { facetKeys } from '../list/knowledge-filter';
import type { KnowledgeItemsArgs } from '../list/knowledge-list.input';
import { addressOf, type AddressQuery, questionOf } from '../list/list-question';
import { knowledgeEntry } from './knowledge-entry';

const mostEntries = 50;
const fiveMinutes = 300;

/**
 * Feeds of knowledge: of everything, or of what an address of the list asks for, so of a theme, an organisation, a
 * search (`?thema=SUPPORT`, `?organisatie=de-brug`, `?q=brussen`). The newest first; in English with `?in=en`.
 */
@Controller('feeds')
export class KnowledgeFeedController {
  constructor(
    private readonly published: PublishedItems,
    private readonly networks: NetworkService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /** `GET /feeds/kennis.atom`: Atom (RFC 4287). */
  @Get('kennis.atom')
  async atom(@Query() query: AddressQuery, @Res() response: Response): Promise<void> {
    const feed = await this.feed('atom', query);
    sendPublic(response, {
      type: 'application/atom+xml; charset=utf-8',
      body: atomXml(feed),
      changed: newestIn(feed),
      seconds: fiveMinutes,
    });
  }

  /** `GET /feeds/kennis.json`: JSON Feed 1.1. */
  @Get('kennis.json')
  async json(@Query() query: AddressQuery, @Res() response: Response): Promise<void> {
    const feed = await this.feed('json', query);
    sendPublic(response, {
      type: 'application/feed+json; charset=utf-8',
      body: JSON.stringify(jsonFeed(feed)),
      changed: newestIn(feed),
      seconds: fiveMinutes,
    });
  }

  private async feed(form: 'atom' | 'json', query: AddressQuery): Promise<AtomFeed> {
    const { PUBLIC_URL } = this.settings;
    const locale: Locale = query['in'] === 'en' ? 'en' : 'nl';
    const question = Object.assign(questionOf(query), { sort: 'NEWEST' as const });
    const [network, found] = await Promise.all([
      this.networks.get(),
      this.published.first(question, mostEntries),
    ]);
    const asked = addressOf(question);
    const inEnglish = locale === 'en' ? `${asked ? '&' : '?'}in=en` : '';
    const words = [question.search ?? '', ...chosenIn(question)].filter((word) => word !== '');
    const title = locale === 'nl' ? 'Kennis' : 'Knowledge';
    return {
      self: `${PUBLIC_URL}/feeds/kennis.${form}${asked}${inEnglish}`,
      page: `${PUBLIC_URL}${locale === 'en' ? '/en' : ''}/kennis${asked}`,
      title: `${network.name[locale]}: ${title}${words.length > 0 ? ` (${words.join(', ')})` : ''}`,
      author: network.name[locale],
      language: locale,
      entries: found.map((each) => knowledgeEntry(each, PUBLIC_URL, locale)),
    };
  }
}

/** Everything that the filter names. */
function chosenIn({ filter }: KnowledgeItemsArgs): string[] {
  return facetKeys.flatMap((key) => filter?.[key] ?? []);
}

function newestIn({ entries }: AtomFeed): Date | null {
  return entries.length > 0 ? new Date(Math.max(...entries.map(({ updated }) => updated.getTime()))) : null;
}
