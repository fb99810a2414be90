import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Clock, notFound } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type GivenSubsession, MeetingMailPlan } from '../mail/meeting-mail-plan';
import { Meeting } from '../meeting/meeting.entity';
import { attendanceModes } from '../meeting/meeting.enums';
import { isUnpublished } from '../meeting/meeting.states';
import { meetingTopic, type MeetingNote } from '../meeting/meeting-note';
import type { SubsessionSeating } from '../subsession/subsession-seating';
import { readSubsessionSeating, writeSubsessionSeating } from '../subsession/subsession-store';
import { type RegistrationAnswers, writeAnswers } from './answers';
import { judge } from './judge';
import { RegistrationEvent, RegistrationEventKind } from './registration-event.entity';
import { RegistrationOutcome, type RegistrationResult } from './registration-result';
import { Registration, RegistrationStatus } from './registration.entity';
import { writeEvents, writeRegistrations } from './registration-store';
import { givesSeatsAt } from './registration-window';
import type { SeatRequest, SeatsAtHand, Verdict } from './seat-request';
import { Seating } from './seating';
import { readSeatCounts } from './seat-counts';
import { seatsLeft, seatsOf } from './seats';
import { Together, type Told } from './together';

/** How seats are kept; anything but the default exists for the tests that show why. */
export interface SeatKeeping {
  /** Without the lock a meeting oversells: the negative control. */
  readonly lock: boolean;
  /** Without it every request has a transaction of its own. */
  readonly together: boolean;
}

/** Injection token of {@link SeatKeeping}; nothing provides it but a test. */
export const SEAT_KEEPING = Symbol('seat keeping');

/**
 * The only one who gives and takes seats. The meeting's row is locked, the seats counted, everything written and mailed
 * in one transaction (P1 to P4); a seat that comes free goes to the first in line in that same transaction.
 */
@Injectable()
export class SeatKeeper {
  private readonly together: Together<SeatRequest, RegistrationResult>;

  constructor(
    private readonly db: DataSource,
    private readonly mail: MeetingMailPlan,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional()
    @Inject(SEAT_KEEPING)
    private readonly keeping: SeatKeeping = { lock: true, together: true },
  ) {
    this.together = new Together((meetingId, requests) => this.ride(meetingId, requests));
  }

  /** Decides one request. @throws DomainError NOT_FOUND; BAD_USER_INPUT at `mode` */
  async ask(meetingId: string, request: SeatRequest): Promise<RegistrationResult> {
    if (this.keeping.together) return this.together.ask(meetingId, request);
    const [told] = await this.ride(meetingId, [request]);
    if (told && 'result' in told) return told.result;
    throw told?.refused;
  }

  /** Decides requests in order, in the caller's transaction. `quiet`: no news by mail, only the reminders to come. */
  async decide(
    tx: EntityManager,
    meetingId: string,
    requests: readonly SeatRequest[],
    { quiet = false } = {},
  ): Promise<Told<RegistrationResult>[]> {
    const now = this.clock.now();
    const open = await this.open(tx, meetingId, requests, now);
    const verdicts = requests.map((request) => this.judgeOne(request, open, now));
    await this.write(tx, open, now, quiet);
    const { meeting, seating } = open;
    return verdicts.map((verdict) => {
      if ('refused' in verdict) return verdict;
      const { outcome, registration } = verdict;
      return {
        result: {
          // What is told is how it stands at the commit, not how it stood halfway the ride.
          outcome: outcome === 'AS_IT_STANDS' ? RegistrationOutcome[registration!.status] : outcome,
          registration,
          position: registration && seating.position(registration),
          canReturn:
            registration?.status === RegistrationStatus.CANCELLED &&
            givesSeatsAt(meeting, now) &&
            seating.hasSeat(registration.mode),
        },
      };
    });
  }

  /**
   * After the caller changed a locked meeting: free seats go to who waits.
   * @param meeting as it will be saved; locked by {@link lockMeeting}
   */
  async settle(tx: EntityManager, meeting: Meeting, now: Date): Promise<void> {
    const open = await this.read(tx, meeting, [], true, now);
    open.seating.settle();
    open.rounds.follow(open.seating.changed());
    open.rounds.settle();
    await this.write(tx, open, now, false);
  }

  /** Locks a meeting until the transaction ends; whoever changes seats or times comes through here. */
  async lockMeeting(tx: EntityManager, meetingId: string): Promise<Meeting> {
    const meeting = await tx.findOne(Meeting, {
      where: { id: meetingId },
      ...(this.keeping.lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    if (!meeting) throw notFound();
    return meeting;
  }

  private ride(meetingId: string, requests: readonly SeatRequest[]): Promise<Told<RegistrationResult>[]> {
    return this.db.transaction((tx) => this.decide(tx, meetingId, requests));
  }

  private async open(
    tx: EntityManager,
    meetingId: string,
    requests: readonly SeatRequest[],
    now: Date,
  ): Promise<OpenSeats> {
    const meeting = await this.lockMeeting(tx, meetingId);
    if (isUnpublished(meeting.status)) throw notFound();
    const onlyAdds = requests.every(
      (each) => each.what === 'REGISTER' || (each.what === 'ADD' && !each.addSeat),
    );
    const people = requests.map((each) => each.personId);
    return this.read(tx, meeting, people, !onlyAdds, now);
  }

  private async read(
    tx: EntityManager,
    meeting: Meeting,
    personIds: readonly string[],
    withLine: boolean,
    now: Date,
  ): Promise<OpenSeats> {
    const seating = await this.readSeating(tx, meeting, personIds, withLine, now);
    const rounds = await readSubsessionSeating(tx, meeting.id, givesSeatsAt(meeting, now), now);
    rounds.follow(seating.changed());
    return { meeting, seating, rounds, answers: new Map(), chose: new Map() };
  }

  private judgeOne(request: SeatRequest, open: OpenSeats, now: Date): Verdict | { refused: unknown } {
    try {
      const verdict = judge(request, open, now);
      const { outcome, registration, chose } = verdict;
      if (outcome === 'AS_IT_STANDS' && registration) {
        if ('answers' in request && request.answers) open.answers.set(registration.id, request.answers);
        if (chose) open.chose.set(registration, request.by);
      }
      open.rounds.follow(open.seating.changed());
      return verdict;
    } catch (refused) {
      return { refused };
    }
  }

  private async readSeating(
    tx: EntityManager,
    meeting: Meeting,
    personIds: readonly string[],
    withLine: boolean,
    now: Date,
  ): Promise<Seating> {
    const counted = (await readSeatCounts(tx, [meeting.id])).get(meeting.id);
    const count = {
      seats: seatsOf(meeting),
      taken: counted?.taken ?? { ONSITE: 0, ONLINE: 0 },
      waiting: counted?.waiting ?? { ONSITE: 0, ONLINE: 0 },
    };
    const givesSeats = givesSeatsAt(meeting, now);
    const unsettled =
      givesSeats && attendanceModes.some((mode) => count.waiting[mode] > 0 && seatsLeft(count, mode) !== 0);
    const lineComplete = withLine || unsettled;
    const registrations = await tx
      .createQueryBuilder(Registration, 'registration')
      .where('registration.meetingId = :meetingId', { meetingId: meeting.id })
      .andWhere(
        lineComplete
          ? '(registration.personId = ANY(:personIds) OR registration.status = :waiting)'
          : 'registration.personId = ANY(:personIds)',
        { personIds, waiting: RegistrationStatus.WAITLISTED },
      )
      .getMany();
    const seating = new Seating(
      {
        meetingId: meeting.id,
        count,
        lastNumber: counted?.lastNumber ?? 0,
        registrations,
        lineComplete,
        givesSeats,
      },
      now,
    );
    if (unsettled) seating.settle();
    return seating;
  }

  private async write(
    tx: EntityManager,
    { meeting, seating, rounds, answers, chose }: OpenSeats,
    now: Date,
    quiet: boolean,
  ): Promise<void> {
    const changes = seating.changes();
    await this.writeSeats(tx, meeting, seating);
    await writeRegistrations(tx, seating.changed());
    await writeSubsessionSeating(tx, rounds);
    await writeAnswers(tx, answers);
    const given = await this.promotedIn(tx, seating, rounds);
    const events = [...seating.events, ...roundEvents(chose, given, now)];
    await writeEvents(tx, events);
    if (changes.length > 0) await this.mail.seatsChanged(tx, meeting, changes, now, { quiet });
    if (!quiet) {
      const known = new Set(seating.changed());
      // Who has other news of the same moment reads it there.
      const news = given.filter(({ registration }) => !known.has(registration));
      await this.mail.subsessionsGiven(tx, meeting, news, now);
    }
    await this.tell(tx, meeting, events, [
      ...seating.changed(),
      ...chose.keys(),
      ...given.map(({ registration }) => registration),
    ]);
  }

  /** Who got a seat in a subsession that was waited for, and still has it. */
  private async promotedIn(
    tx: EntityManager,
    seating: Seating,
    rounds: SubsessionSeating,
  ): Promise<GivenSubsession[]> {
    const kept = rounds.promotions.filter(
      ({ choice, subsession }) => choice.heldSubsessionId === subsession.id && !rounds.removed.has(choice),
    );
    const unread = kept.map(({ choice }) => choice.registrationId).filter((id) => !seating.byId(id));
    const read = unread.length > 0 ? await tx.findBy(Registration, { id: In(unread) }) : [];
    return kept.map(({ choice, subsession, by }) => ({
      registration: (seating.byId(choice.registrationId) ??
        read.find(({ id }) => id === choice.registrationId))!,
      choice,
      subsession,
      by,
    }));
  }

  /** A seat added by hand is a change of the meeting. */
  private async writeSeats(tx: EntityManager, meeting: Meeting, seating: Seating): Promise<void> {
    const { ONSITE: onsite, ONLINE: online } = seating.seats;
    const changed =
      (onsite !== undefined && onsite !== meeting.seatsOnsite) ||
      (online !== undefined && online !== meeting.seatsOnline);
    if (!changed) return;
    if (onsite !== undefined) meeting.seatsOnsite = onsite;
    if (online !== undefined) meeting.seatsOnline = online;
    meeting.version += 1;
    await tx.update(
      Meeting,
      { id: meeting.id },
      { seatsOnsite: meeting.seatsOnsite, seatsOnline: meeting.seatsOnline, version: meeting.version },
    );
  }

  private async tell(
    tx: EntityManager,
    meeting: Meeting,
    events: readonly RegistrationEvent[],
    registrations: readonly Registration[],
  ): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    const people = [...new Set(registrations.map(({ personId }) => personId))];
    const note: MeetingNote = {
      what: last.what,
      // A note is 8,000 bytes at most; when so many people are concerned, it is for everybody.
      ...(people.length <= 100 && { people }),
      line: events.some(({ what }) => what !== RegistrationEventKind.CONFIRMED),
    };
    await this.notes.publish(tx, meetingTopic(meeting.id), { ...note });
  }
}

/** Everything of a meeting that a ride may change, locked. */
interface OpenSeats extends SeatsAtHand {
  /** What people tell with it, by registration. */
  readonly answers: Map<string, RegistrationAnswers>;
  /** Who chose other subsessions, and by whom. */
  readonly chose: Map<Registration, string | null>;
}

/** What happened in the rounds, for the histories. */
function roundEvents(
  chose: ReadonlyMap<Registration, string | null>,
  given: readonly GivenSubsession[],
  now: Date,
): RegistrationEvent[] {
  const event = (
    registration: Registration,
    what: RegistrationEventKind,
    byPersonId: string | null,
    subsessionId: string | null,
  ) =>
    Object.assign(new RegistrationEvent(), {
      registrationId: registration.id,
      what,
      mode: registration.mode,
      seatMode: registration.seatMode,
      number: registration.number,
      byPersonId,
      reason: null,
      subsessionId,
      at: now,
    });
  return [
    ...[...chose].map(([registration, by]) =>
      event(registration, RegistrationEventKind.CHOICES_CHANGED, by, null),
    ),
    ...given.map(({ registration, subsession, by }) =>
      event(registration, RegistrationEventKind.SUBSESSION_PROMOTED, by, subsession.id),
    ),
  ];
}
