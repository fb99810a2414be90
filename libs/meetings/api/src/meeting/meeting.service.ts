import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { agendaProblems } from '../agenda/agenda';
import { AgendaService } from '../agenda/agenda.service';
import { emptyProgramme } from '../agenda/programme';
import { DatePollMailPlan } from '../date-poll/date-poll.mail-plan';
import { InterestMailPlan } from '../interest/interest.mail-plan';
import { MeetingMailPlan } from '../mail/meeting-mail-plan';
import { canEditMeetings } from '../meetings.policy';
import { readSeatCounts } from '../registration/seat-counts';
import { SeatKeeper } from '../registration/seat-keeper';
import { MeetingDocuments } from '../search/meeting-documents';
import { seriesProblems } from '../series/series-problems';
import { insertMeeting } from './insert-meeting';
import { applyChanges, placesChangedIn } from './meeting-changes';
import { Meeting } from './meeting.entity';
import { MeetingStatus } from './meeting.enums';
import type {
  CancelMeetingInput,
  CreateMeetingInput,
  PublishMeetingInput,
  RescheduleMeetingInput,
  UpdateMeetingInput,
} from './meeting.input';
import { meetingTopic } from './meeting-note';
import { assertSeatsHold } from './meeting-seats';
import { assertCanChange, assertNoPollRuns, assertStep } from './meeting.states';
import { timeProblems, windowProblems } from './meeting-times';
import { moveMeeting } from './move-meeting';
import { publishProblems } from './publishable';
import { ownMeeting } from './own-meeting';

const noSeats = { taken: { ONSITE: 0, ONLINE: 0 }, waiting: { ONSITE: 0, ONLINE: 0 } };

/** Making, changing, publishing, moving and cancelling meetings. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly db: DataSource,
    private readonly agenda: AgendaService,
    private readonly seats: SeatKeeper,
    private readonly mail: MeetingMailPlan,
    private readonly pollMail: DatePollMailPlan,
    private readonly interests: InterestMailPlan,
    private readonly notes: LiveNotes,
    private readonly documents: MeetingDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a draft. The same id again gives the meeting that is there.
   * @throws DomainError FORBIDDEN; BAD_USER_INPUT; CONFLICT when the id is of somebody else's meeting
   */
  create(viewer: SignedInViewer, input: CreateMeetingInput): Promise<Meeting> {
    return this.db.transaction((tx) => this.createIn(tx, viewer, input));
  }

  /** As `create`, in the caller's transaction. */
  async createIn(tx: EntityManager, viewer: SignedInViewer, input: CreateMeetingInput): Promise<Meeting> {
    assertMayEdit(viewer);
    const meeting = applyChanges(
      Object.assign(new Meeting(), {
        id: input.id,
        status: MeetingStatus.DRAFT,
        startsAt: input.startsAt,
        endsAt: input.endsAt,
        createdBy: viewer.personId,
      }),
      input,
    );
    const programme = await this.agenda.plan(tx, meeting.id, input.agenda, emptyProgramme);
    const problems = [
      ...timeProblems(meeting, this.clock.now()),
      ...agendaProblems(programme.items, meeting),
      ...programme.problems,
      ...(await seriesProblems(tx, meeting.seriesId)),
    ];
    if (problems.length > 0) throw badInput(...problems);
    if (await insertMeeting(tx, meeting)) await this.agenda.write(tx, programme);
    return ownMeeting(tx, viewer, input.id);
  }

  /**
   * Changes everything but the time. Who holds a seat hears of another place or join address; seats that are added go to
   * who waits.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT
   */
  async update(viewer: SignedInViewer, input: UpdateMeetingInput): Promise<Meeting> {
    assertMayEdit(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, input.id);
      assertCanChange(meeting.status);
      assertVersion(meeting, input.expectedVersion);
      const before = Object.assign(new Meeting(), meeting);
      applyChanges(meeting, input);
      const programme = input.agenda
        ? await this.agenda.plan(tx, meeting.id, input.agenda, await this.agenda.whole(tx, meeting.id))
        : null;
      const published = meeting.status === MeetingStatus.PUBLISHED;
      const problems = [
        ...windowProblems(meeting.startsAt, meeting.registrationOpensAt, meeting.registrationClosesAt),
        ...(published
          ? publishProblems(meeting, programme?.items ?? (await this.agenda.of(tx, meeting.id)))
          : agendaProblems(programme?.items ?? [], meeting)),
        ...(programme?.problems ?? []),
        ...(await seriesProblems(tx, meeting.seriesId)),
      ];
      if (problems.length > 0) throw badInput(...problems);
      assertSeatsHold(meeting, (await readSeatCounts(tx, [meeting.id])).get(meeting.id) ?? noSeats);
      const places = published ? placesChangedIn(before, meeting) : [];
      if (published && (places.length > 0 || before.titleNl !== meeting.titleNl)) meeting.sequence += 1;
      await this.save(tx, meeting);
      if (programme) {
        await this.agenda.write(tx, programme);
        await this.documents.write(tx, meeting);
      }
      if (published) {
        await this.mail.placeChanged(tx, meeting, places, now);
        if (before.form === null) await this.interests.formDecided(tx, meeting, now);
        await this.seats.settle(tx, meeting, now);
      }
      return meeting;
    });
  }

  /**
   * Shows a meeting to everybody. Published before is fine.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT naming what is missing
   */
  async publish(viewer: SignedInViewer, input: PublishMeetingInput): Promise<Meeting> {
    assertMayEdit(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, input.id);
      if (meeting.status === MeetingStatus.PUBLISHED) return meeting;
      assertNoPollRuns(meeting.status);
      return this.publishLocked(tx, meeting, await this.agenda.of(tx, meeting.id), now);
    });
  }

  /**
   * Shows a locked meeting to everybody, in the caller's transaction.
   * @param items its programme as it will be
   * @throws DomainError CONFLICT; BAD_USER_INPUT naming what is missing
   */
  async publishLocked(
    tx: EntityManager,
    meeting: Meeting,
    items: readonly AgendaItem[],
    now: Date,
  ): Promise<Meeting> {
    assertStep(meeting.status, MeetingStatus.PUBLISHED);
    const problems = [...timeProblems(meeting, now), ...publishProblems(meeting, items)];
    if (problems.length > 0) throw badInput(...problems);
    Object.assign(meeting, { status: MeetingStatus.PUBLISHED, publishedAt: now });
    return this.save(tx, meeting);
  }

  /**
   * Moves a meeting; programme and closing moment move along. Everybody registered hears the old and the new time, and
   * the reminders are planned anew.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT
   */
  async reschedule(viewer: SignedInViewer, input: RescheduleMeetingInput): Promise<Meeting> {
    assertMayEdit(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, input.id);
      assertCanChange(meeting.status);
      assertNoPollRuns(meeting.status);
      if (input.expectedVersion != null) assertVersion(meeting, input.expectedVersion);
      const was = { startsAt: meeting.startsAt, endsAt: meeting.endsAt };
      const unmoved = +was.startsAt === +input.startsAt && +was.endsAt === +input.endsAt;
      if (unmoved) return meeting;
      const items = moveMeeting(meeting, await this.agenda.of(tx, meeting.id), input);
      const problems = [
        ...timeProblems(meeting, now),
        ...agendaProblems(items, meeting).map((problem) => ({ ...problem, field: 'endsAt' })),
      ];
      if (problems.length > 0) throw badInput(...problems);
      if (meeting.status === MeetingStatus.PUBLISHED) {
        meeting.sequence += 1;
        if (+was.startsAt !== +meeting.startsAt) meeting.previousStartsAt = was.startsAt;
      }
      await this.save(tx, meeting);
      await tx.save(AgendaItem, items);
      if (meeting.status === MeetingStatus.PUBLISHED) {
        await this.mail.moved(tx, meeting, was, now);
        await this.interests.moved(tx, meeting, was, now);
        await this.seats.settle(tx, meeting, now);
      }
      return meeting;
    });
  }

  /**
   * Cancels a meeting: everybody registered hears why, and nothing else goes out any more. Cancelled before is fine.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT
   */
  async cancel(viewer: SignedInViewer, input: CancelMeetingInput): Promise<Meeting> {
    assertMayEdit(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, input.id);
      if (meeting.status === MeetingStatus.CANCELLED) return meeting;
      assertStep(meeting.status, MeetingStatus.CANCELLED);
      Object.assign(meeting, {
        status: MeetingStatus.CANCELLED,
        cancelledReason: input.reason,
        sequence: meeting.sequence + 1,
      });
      await this.save(tx, meeting);
      await this.mail.cancelled(tx, meeting, now);
      await this.pollMail.cancelled(tx, meeting, now);
      await this.interests.cancelled(tx, meeting, now);
      return meeting;
    });
  }

  /** Saves a locked meeting, lets it be found as it is now, and says that it changed. */
  async save(tx: EntityManager, meeting: Meeting): Promise<Meeting> {
    meeting.version += 1;
    const saved = await tx.save(meeting);
    await this.documents.write(tx, saved);
    await this.notes.publish(tx, meetingTopic(meeting.id), { what: 'MEETING_CHANGED' });
    return saved;
  }
}

function assertMayEdit(viewer: SignedInViewer): void {
  if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

/** @throws DomainError CONFLICT when somebody saved the meeting since it was read (P37) */
function assertVersion(meeting: Meeting, expected: number): void {
  if (meeting.version === expected) return;
  throw conflict(
    text(
      'Iemand anders heeft deze bijeenkomst net ook veranderd. Bekijk wat er nu staat en kies.',
      'Somebody else has just changed this meeting too. Look at how it stands now and choose.',
    ),
  );
}
