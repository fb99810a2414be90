import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { localeFromHeader, notFound } from '@verbonden/shared/kernel';
import { calendarType } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { DataSource, IsNull, Not } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { CalendarFeedService } from './calendar-feed.service';
import { MeetingSeries } from '../series/meeting-series.entity';
import { meetingCalendar, meetingsCalendar } from './calendar-file';
import { Surroundings } from './surroundings';

/**
 * Calendars: of the network, of one person at a secret address, of a season, and of one meeting. Express answers 304 to who has the
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
   * `GET /calendar/reeks/<slug>.ics`: all published dates of a season, to keep at once.
   * @throws DomainError NOT_FOUND, also for a season of which nothing is published
   */
  @Get('reeks/:name')
  async season(
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const slug = slugIn(name);
    const series = slug ? await this.db.manager.findOneBy(MeetingSeries, { slug }) : null;
    const meetings = series
      ? await this.db.manager.find(Meeting, {
          where: { seriesId: series.id, publishedAt: Not(IsNull()) },
          order: { startsAt: 'ASC', id: 'ASC' },
        })
      : [];
    if (meetings.length === 0) throw notFound();
    const locale = localeFromHeader(request.headers['accept-language']);
    const events = meetings.map((meeting) => ({ meeting, around: this.surroundings.of(meeting, locale) }));
    keep(response, slug!, meetingsCalendar(events, locale));
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
    const slug = slugIn(name);
    const meeting = slug ? await this.db.manager.findOneBy(Meeting, { slug }) : null;
    if (!meeting?.publishedAt) throw notFound();
    const locale = localeFromHeader(request.headers['accept-language']);
    keep(response, meeting.slug, meetingCalendar(meeting, this.surroundings.of(meeting, locale)));
  }
}

/** The slug in a file's name, "expertiselab-2027.ics". */
function slugIn(name: string): string | undefined {
  return /^([a-z0-9-]{1,120})\.ics$/.exec(name)?.[1];
}

/** A file to put into a calendar once; who wants news follows a feed. */
function keep(response: Response, name: string, file: string): void {
  response
    .type(calendarType)
    .set('content-disposition', `attachment; filename="${name}.ics"`)
    .set('cache-control', 'public, max-age=60')
    .set('vary', 'accept-language')
    .send(file);
}
