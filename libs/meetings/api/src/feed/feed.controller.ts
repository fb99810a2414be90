import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Locale } from '@verbonden/shared/kernel';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Surroundings } from '../calendar/surroundings';
import { meetingPath, meetingsPath } from '../meeting/addresses';
import { Meeting } from '../meeting/meeting.entity';
import { atomXml } from '@verbonden/shared/server';
import { meetingEntry } from './meeting-feed';

const mostEntries = 50;

/** Feeds for whoever follows the network with a reader or a website of their own. */
@Controller('feeds')
export class FeedController {
  constructor(
    private readonly db: DataSource,
    private readonly around: Surroundings,
  ) {}

  /**
   * `GET /feeds/bijeenkomsten.atom`, in English with `?taal=en`: published meetings, what changed last first. Express
   * answers 304 to who has the same already (ETag).
   */
  @Get('bijeenkomsten.atom')
  async meetings(@Query('taal') language: unknown, @Res() response: Response): Promise<void> {
    const locale: Locale = language === 'en' ? 'en' : 'nl';
    const meetings = await this.db.manager
      .createQueryBuilder(Meeting, 'meeting')
      .where('meeting.publishedAt IS NOT NULL')
      .orderBy('meeting.updatedAt', 'DESC')
      .addOrderBy('meeting.id', 'DESC')
      .limit(mostEntries)
      .getMany();
    response
      .type('application/atom+xml; charset=utf-8')
      .set('cache-control', 'public, max-age=300')
      .send(
        atomXml({
          self: this.around.url(`/feeds/bijeenkomsten.atom${locale === 'en' ? '?taal=en' : ''}`),
          page: this.around.url(meetingsPath(locale)),
          title: locale === 'nl' ? 'Bijeenkomsten van het netwerk' : 'Meetings of the network',
          author: this.around.organizer.name,
          language: locale,
          entries: meetings.map((each) =>
            meetingEntry(each, this.around.url(meetingPath(each.slug, locale)), locale),
          ),
        }),
      );
  }
}
