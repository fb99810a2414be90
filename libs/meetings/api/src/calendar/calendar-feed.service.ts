import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  conflict,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import { PersonService } from '@verbonden/people/api';
import { DataSource, In, Not } from 'typeorm';
import { personalFeedPath } from '../meeting/addresses';
import { Meeting } from '../meeting/meeting.entity';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { CalendarFeed } from './calendar-feed.entity';
import type { RenewCalendarFeedInput } from './calendar-feed.input';
import { networkFeed, personalFeed } from './feed-file';
import { Surroundings } from './surroundings';

/** How long what has been stays in a feed. */
const keptDays = 90;
/** A feed is read again every hour by every calendar that follows it: it has an end. */
export const mostEntries = 200;

/** The calendar feeds: one of the network for everybody, and one for each person who wants it. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly persons: PersonService,
    private readonly surroundings: Surroundings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The viewer's own feed; null when there is none. */
  find(viewer: SignedInViewer): Promise<CalendarFeed | null> {
    return this.db.manager.findOneBy(CalendarFeed, { personId: viewer.personId });
  }

  /** The secret address of a feed. */
  addressOf(feed: CalendarFeed): string {
    return this.surroundings.url(personalFeedPath(this.links.token('calendar', feed.id)));
  }

  /**
   * Gives the viewer an address, or another one: the old one is dead at once. The same id again changes nothing.
   * @throws DomainError CONFLICT when the id is of somebody else's feed
   */
  async renew(viewer: SignedInViewer, { id }: RenewCalendarFeedInput): Promise<CalendarFeed> {
    await this.db.query(
      `INSERT INTO calendar_feeds (id, person_id, since) SELECT $1, $2, $3
       WHERE NOT EXISTS (SELECT FROM calendar_feeds WHERE id = $1)
       ON CONFLICT (person_id) DO UPDATE SET id = excluded.id, since = excluded.since, updated_at = now()`,
      [id, viewer.personId, this.clock.now()],
    );
    const feed = await this.find(viewer);
    if (feed?.id !== id) throw conflict(text('Probeer het nog eens.', 'Please try again.'));
    return feed;
  }

  /** Ends the viewer's feed: its address is dead at once. Without one is fine. */
  async remove(viewer: SignedInViewer): Promise<boolean> {
    await this.db.manager.delete(CalendarFeed, { personId: viewer.personId });
    return true;
  }

  /** The calendar of the network: published meetings to come and of the last months. */
  async network(locale: Locale): Promise<string> {
    const meetings = await this.db.manager
      .createQueryBuilder(Meeting, 'meeting')
      .where('meeting.publishedAt IS NOT NULL AND meeting.timesKnown')
      .andWhere('meeting.endsAt > :from', { from: this.keptFrom() })
      .orderBy('meeting.startsAt')
      .addOrderBy('meeting.id')
      .limit(mostEntries)
      .getMany();
    return networkFeed(meetings, (meeting) => this.surroundings.ofFeed(meeting, locale), locale);
  }

  /**
   * The calendar behind a secret address, in its person's language.
   * @throws DomainError NOT_FOUND, also for an old address and for somebody who may not sign in any more
   */
  async personal(token: string): Promise<string> {
    const id = this.links.findId('calendar', token);
    const feed = id && (await this.db.manager.findOneBy(CalendarFeed, { id }));
    const locale = feed && (await this.persons.findReaderLocale(this.db.manager, feed.personId));
    if (!feed || !locale) throw notFound();
    const registrations = await this.db.manager
      .createQueryBuilder(Registration, 'registration')
      .innerJoin(Meeting, 'meeting', 'meeting.id = registration.meetingId')
      .where('registration.personId = :personId', { personId: feed.personId })
      .andWhere({ status: Not(RegistrationStatus.CANCELLED) })
      .andWhere('meeting.publishedAt IS NOT NULL AND meeting.timesKnown')
      .andWhere('meeting.endsAt > :from', { from: this.keptFrom() })
      .orderBy('meeting.startsAt')
      .addOrderBy('meeting.id')
      .limit(mostEntries)
      .getMany();
    const meetings = await this.db.manager.findBy(Meeting, {
      id: In(registrations.map((each) => each.meetingId)),
    });
    const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    return personalFeed(
      registrations.map((registration) => ({ registration, meeting: byId.get(registration.meetingId)! })),
      (meeting) => this.surroundings.ofFeed(meeting, locale),
      locale,
    );
  }

  private keptFrom(): Date {
    return new Date(this.clock.now().getTime() - keptDays * 86_400_000);
  }
}
