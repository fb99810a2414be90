import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import type { Locale } from '@verbonden/shared/kernel';
import { atomXml, sendPublic, SETTINGS, type Settings } from '@verbonden/shared/server';
import type { Response } from 'express';
import { storyPath } from './story-documents';
import { StoryService } from './story.service';

const mostEntries = 50;

/** The feed of stories. Nobody keeps it without asking again: what was taken back is gone from it at once. */
@Controller('feeds')
export class StoryFeedController {
  constructor(
    private readonly stories: StoryService,
    private readonly networks: NetworkService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /** `GET /feeds/verhalen.atom`: Atom (RFC 4287); its frame in English with `?in=en`. */
  @Get('verhalen.atom')
  async atom(@Query('in') language: unknown, @Res() response: Response): Promise<void> {
    const { PUBLIC_URL } = this.settings;
    const locale: Locale = language === 'en' ? 'en' : 'nl';
    const base = PUBLIC_URL + (locale === 'en' ? '/en' : '');
    const [network, { edges }] = await Promise.all([
      this.networks.get(),
      this.stories.list(null, { first: mostEntries, after: null }),
    ]);
    const category = locale === 'nl' ? 'Verhaal' : 'Story';
    const body = atomXml({
      self: `${PUBLIC_URL}/feeds/verhalen.atom${locale === 'en' ? '?in=en' : ''}`,
      page: `${base}/week`,
      title: `${network.name[locale]}: ${locale === 'nl' ? 'Verhalen' : 'Stories'}`,
      author: network.name[locale],
      language: locale,
      entries: edges.map(({ node }) => ({
        id: `urn:uuid:${node.id}`,
        title: node.title,
        url: base + storyPath(node.slug),
        summary: node.lead,
        published: new Date(`${node.publishedOn}T00:00:00Z`),
        updated: node.updatedAt,
        category,
      })),
    });
    sendPublic(response, { type: 'application/atom+xml; charset=utf-8', body, seconds: 0 });
  }
}
