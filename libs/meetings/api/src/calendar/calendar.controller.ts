import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { localeFromHeader, notFound } from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { CalendarFeedService } from './calendar-feed.service';
import { meetingCalendar } from './calendar-file';
import { Surroundings } from './surroundings';

const calendarType = 'text/calendar; charset=utf-8';

/**
 * Calendars: of the network, of one person at a secret address, and of one meeting. Express answers 304 to who has the
 * same already (ETag).
 */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly db: DataSource,
    private readonly feeds: CalendarFeedService,
    private readonly surroundings: Surroundings,
  ) {}

  /** `GET /calendar/netwerk.ics`, in English with `?taal=en`: the published meetings, for whoever follows them. */
  @Get('netwerk.ics')
  async network(@Query('taal') language: unknown, @Res() response: Response): Promise<void> {
    const file = await this.feeds.network(language === 'en' ? 'en' : 'nl');
    response.type(calendarType).set('cache-control', 'public, max-age=300').send(file);
  }

  /**
   * `GET /calendar/persoon/<token>.ics`: somebody's own meetings. Nothing between us and the calendar keeps it.
   * @throws DomainError NOT_FOUND, also for an address that was renewed
   */
  @Get('persoon/:name')
  async personal(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const token = /^([\w-]{1,100})\.ics$/.exec(name)?.[1];
    if (!token) throw notFound();
    const file = await this.feeds.personal(token);
    response
      .type(calendarType)
      .set('cache-control', 'private, no-cache')
      .set('x-robots-tag', 'noindex')
      .send(file);
  }

  /**
   * `GET /calendar/<slug>.ics`: a published meeting for anybody's calendar, without join address.
   * @throws DomainError NOT_FOUND, also for a draft
   */
  @Get(':name')
  async calendar(
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const slug = /^([a-z0-9-]{1,120})\.ics$/.exec(name)?.[1];
    const meeting = slug ? await this.db.manager.findOneBy(Meeting, { slug }) : null;
    if (!meeting?.publishedAt) throw notFound();
    const locale = localeFromHeader(request.headers['accept-language']);
    response
      .type(calendarType)
      .set('content-disposition', `attachment; filename="${meeting.slug}.ics"`)
      .set('cache-control', 'public, max-age=60')
      .set('vary', 'accept-language')
      .send(meetingCalendar(meeting, this.surroundings.of(meeting, locale)));
  }
}
