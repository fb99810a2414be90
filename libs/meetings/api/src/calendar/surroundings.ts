import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { meetingPath, onlinePath } from '../meeting/addresses';
import type { Meeting } from '../meeting/meeting.entity';
import type { CalendarPerson, CalendarSurroundings } from './calendar-file';
import type { FeedSurroundings } from './feed-file';

/** Host, page and organiser for calendar entries and mail, from the settings. */
@Injectable()
export class Surroundings {
  readonly organizer: CalendarPerson;
  private readonly host: string;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.host = new URL(settings.PUBLIC_URL).hostname;
    const { name = '', address = settings.MAIL_FROM } =
      /^\s*"?(?<name>[^"<]*?)"?\s*<(?<address>[^>]+)>\s*$/.exec(settings.MAIL_FROM)?.groups ?? {};
    this.organizer = { name: name || address, address };
  }

  /** An address of the portal. */
  url(path: string): string {
    return this.settings.PUBLIC_URL + path;
  }

  of(meeting: Meeting, locale: Locale): CalendarSurroundings {
    return {
      host: this.host,
      url: this.url(meetingPath(meeting.slug, locale)),
      organizer: this.organizer,
      locale,
    };
  }

  /** The same for a feed, with the portal's own way in to the online part. */
  ofFeed(meeting: Meeting, locale: Locale): FeedSurroundings {
    return { ...this.of(meeting, locale), onlineUrl: this.url(onlinePath(meeting.slug, locale)) };
  }
}
