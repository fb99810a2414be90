import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  decodeCursor,
  encodeCursor,
  forbidden,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, loader, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { validate } from 'uuid';
import { Meeting } from '../meeting/meeting.entity';
import { RegistrationPolicy } from '../meeting/meeting.enums';
import { meetingTopic } from '../meeting/meeting-note';
import { isUnpublished } from '../meeting/meeting.states';
import { canSeeRegistrations, isForViewer } from '../meetings.policy';
import type { RegistrationResult } from '../registration/registration-result';
import { Registration } from '../registration/registration.entity';
import { type RegistrationWindow, windowAt } from '../registration/registration-window';
import { SeatKeeper } from '../registration/seat-keeper';
import { Interest } from './interest.entity';
import type {
  ChooseModeByLinkInput,
  RegisterInterestInput,
  WithdrawInterestByLinkInput,
  WithdrawInterestInput,
} from './interest.input';
import { InterestMailPlan } from './interest.mail-plan';
import { type InterestByLink, InterestOutcome, type InterestResult } from './interest-result';

const refusedBy: Readonly<Record<Exclude<RegistrationWindow, 'FORM_OPEN'>, InterestOutcome>> = {
  OPEN: InterestOutcome.FORM_DECIDED,
  NOT_YET: InterestOutcome.NOT_OPEN,
  CLOSED: InterestOutcome.CLOSED,
  CANCELLED: InterestOutcome.MEETING_CANCELLED,
  PAST: InterestOutcome.PAST,
};

/** Wanting to come while it is open how; and choosing once that is decided, which gives a registration. */
@Injectable()
export class InterestService {
  constructor(
    private readonly db: DataSource,
    private readonly seats: SeatKeeper,
    private readonly mail: InterestMailPlan,
    private readonly links: SignedLinks,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many want to come and have not said no, by meeting. */
  readonly counts = loader<string, number>(async (meetingIds) => {
    const rows = await this.db.manager.query<{ id: string; count: number }[]>(
      `SELECT meeting_id AS id, count(*)::int AS count FROM interests
       WHERE meeting_id = ANY ($1) AND withdrawn_at IS NULL GROUP BY meeting_id`,
      [meetingIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, 0);

  /** The interests of persons in meetings, by "<meeting id> <person id>". */
  readonly own = loader<string, Interest | null>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const found = await this.db.manager.findBy(Interest, {
      meetingId: In(pairs.map(([meetingId]) => meetingId)),
      personId: In(pairs.map(([, personId]) => personId)),
    });
    return new Map(found.map((each) => [`${each.meetingId} ${each.personId}`, each]));
  }, null);

  /** The viewer wants to come. Pressing twice is one interest and one mail. @throws DomainError NOT_FOUND */
  register(viewer: SignedInViewer, { meetingId }: RegisterInterestInput): Promise<InterestResult> {
    const { personId } = viewer;
    return this.inMeeting(meetingId, async (tx, meeting, now) => {
      const known = await tx.findOneBy(Interest, { meetingId, personId });
      const window = windowAt(meeting, now);
      if (window !== 'FORM_OPEN') return { outcome: refusedBy[window], interest: known };
      if (!isForViewer(viewer, meeting) || meeting.registrationPolicy === RegistrationPolicy.INVITED) {
        return { outcome: InterestOutcome.NOT_FOR_YOU, interest: known };
      }
      if (known && !known.withdrawnAt) return { outcome: InterestOutcome.ALREADY_NOTED, interest: known };
      const interest = known ?? Object.assign(new Interest(), { meetingId, personId });
      await tx.save(Object.assign(interest, { withdrawnAt: null }));
      await this.mail.noted(tx, interest, now);
      return { outcome: InterestOutcome.NOTED, interest };
    });
  }

  /** The viewer does not come after all. @throws DomainError NOT_FOUND */
  async withdraw(viewer: SignedInViewer, { meetingId }: WithdrawInterestInput): Promise<InterestResult> {
    return this.leave(meetingId, viewer.personId);
  }

  /** What a link leads to; it changes nothing. @throws DomainError NOT_FOUND for an altered link */
  async byLink(token: string): Promise<InterestByLink> {
    const interest = await this.linked(token);
    const { meetingId, personId } = interest;
    const meeting = await this.db.manager.findOneByOrFail(Meeting, { id: meetingId });
    const registration = await this.db.manager.findOneBy(Registration, { meetingId, personId });
    const registrationToken = registration && this.links.token('registration', registration.id);
    return { interest, meeting, registration, registrationToken };
  }

  /** @throws DomainError NOT_FOUND for an altered link */
  async withdrawByLink({ token }: WithdrawInterestByLinkInput): Promise<InterestResult> {
    const { meetingId, personId } = await this.linked(token);
    return this.leave(meetingId, personId);
  }

  /**
   * One click makes an interest a registration. Who chooses first comes first: nobody was placed before.
   * @throws DomainError NOT_FOUND for an altered link; BAD_USER_INPUT at `mode`
   */
  async chooseByLink(input: ChooseModeByLinkInput): Promise<RegistrationResult> {
    const { meetingId, personId } = await this.linked(input.token);
    return this.seats.ask(meetingId, {
      what: 'REGISTER',
      personId,
      by: personId,
      mode: input.mode,
      onlineMeanwhile: input.onlineMeanwhile,
      isFor: () => true,
      // The meeting was for them when they said that they want to come, and the mail asked them to choose.
      isAdmitted: true,
    });
  }

  /** Who wants to come, in the order in which they first said so. @throws DomainError FORBIDDEN, BAD_USER_INPUT */
  async page(viewer: Viewer, meetingId: string, { first, after }: PageRequest): Promise<Page<Interest>> {
    if (!canSeeRegistrations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const selected = this.db.manager
      .createQueryBuilder(Interest, 'interest')
      .where('interest.meetingId = :meetingId', { meetingId });
    const totalCount = await selected.getCount();
    if (after) selected.andWhere('interest.id > :id', { id: readId(after) });
    const rows = await selected
      .orderBy('interest.id')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, totalCount, ({ id }) => encodeCursor(id));
  }

  private leave(meetingId: string, personId: string): Promise<InterestResult> {
    return this.inMeeting(meetingId, async (tx, meeting, now) => {
      const known = await tx.findOneBy(Interest, { meetingId, personId });
      if (!known || known.withdrawnAt) return { outcome: InterestOutcome.NOT_NOTED, interest: known };
      const window = windowAt(meeting, now);
      if (window === 'CANCELLED' || window === 'PAST') return { outcome: refusedBy[window], interest: known };
      await tx.save(Object.assign(known, { withdrawnAt: now }));
      await this.mail.withdrawn(tx, known);
      return { outcome: InterestOutcome.WITHDRAWN, interest: known };
    });
  }

  /** With the meeting locked: its form is not decided halfway, so nobody misses the mail to choose. */
  private inMeeting(
    meetingId: string,
    act: (tx: EntityManager, meeting: Meeting, now: Date) => Promise<InterestResult>,
  ): Promise<InterestResult> {
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, meetingId);
      if (isUnpublished(meeting.status)) throw notFound();
      const result = await act(tx, meeting, this.clock.now());
      await this.notes.publish(tx, meetingTopic(meetingId), { what: 'MEETING_CHANGED', people: [] });
      return result;
    });
  }

  private async linked(token: string): Promise<Interest> {
    const id = this.links.findId('interest', token);
    const interest = id && (await this.db.manager.findOneBy(Interest, { id }));
    if (!interest) throw notFound();
    return interest;
  }
}

/** @throws DomainError BAD_USER_INPUT at `after` */
function readId(after: string): string {
  const [id = ''] = decodeCursor(after, 1);
  if (!validate(id)) decodeCursor('', 1);
  return id;
}
