import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { localeFromHeader, notFound } from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { meetingCalendar } from './calendar-file';
import { Surroundings } from './surroundings';

/** `GET /calendar/<slug>.ics`: a published meeting for anybody's calendar, without join address. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly db: DataSource,
    private readonly surroundings: Surroundings,
  ) {}

  /** @throws DomainError NOT_FOUND, also for a draft */
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
      .type('text/calendar; charset=utf-8')
      .set('content-disposition', `attachment; filename="${meeting.slug}.ics"`)
      .set('cache-control', 'public, max-age=60')
      .set('vary', 'accept-language')
      .send(meetingCalendar(meeting, this.surroundings.of(meeting, locale)));
  }
}
