import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Clock, notFound } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { MeetingMailPlan } from '../mail/meeting-mail-plan';
import { Meeting } from '../meeting/meeting.entity';
import { attendanceModes } from '../meeting/meeting.enums';
import { isUnpublished } from '../meeting/meeting.states';
import { meetingTopic, type MeetingNote } from '../meeting/meeting-note';
import { judge, type SeatRequest } from './judge';
import { RegistrationEvent, RegistrationEventKind } from './registration-event.entity';
import { RegistrationOutcome, type RegistrationResult } from './registration-result';
import { Registration, RegistrationStatus } from './registration.entity';
import { givesSeatsAt } from './registration-window';
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

/** Seats of a meeting that is locked in a transaction. */
export interface OpenSeating {
  readonly meeting: Meeting;
  readonly seating: Seating;
}

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
    const { meeting, seating } = open;
    const verdicts = requests.map((request) => {
      try {
        return judge(request, meeting, seating, now);
      } catch (refused) {
        return { refused };
      }
    });
    await this.write(tx, open, now, quiet);
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
    const open = { meeting, seating: await this.readSeating(tx, meeting, [], true, now) };
    open.seating.settle();
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
  ): Promise<OpenSeating> {
    const meeting = await this.lockMeeting(tx, meetingId);
    if (isUnpublished(meeting.status)) throw notFound();
    const onlyAdds = requests.every(
      (each) => each.what === 'REGISTER' || (each.what === 'ADD' && !each.addSeat),
    );
    const people = requests.map((each) => each.personId);
    return { meeting, seating: await this.readSeating(tx, meeting, people, !onlyAdds, now) };
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
    { meeting, seating }: OpenSeating,
    now: Date,
    quiet: boolean,
  ): Promise<void> {
    const changes = seating.changes();
    if (changes.length === 0) return;
    await this.writeSeats(tx, meeting, seating);
    await writeRegistrations(
      tx,
      changes.map((change) => change.registration),
    );
    await writeEvents(tx, seating.events);
    await this.mail.seatsChanged(tx, meeting, changes, now, { quiet });
    await this.tell(tx, meeting, changes);
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
    changes: readonly { registration: Registration; last: RegistrationEventKind }[],
  ): Promise<void> {
    const note: MeetingNote = {
      what: changes.at(-1)!.last,
      // A note is 8,000 bytes at most; when so many people are concerned, it is for everybody.
      ...(changes.length <= 100 && { people: changes.map(({ registration }) => registration.personId) }),
      line: changes.some(({ last }) => last !== RegistrationEventKind.CONFIRMED),
    };
    await this.notes.publish(tx, meetingTopic(meeting.id), { ...note });
  }
}

/** Writes registrations, new ones and changed ones, in one statement. */
async function writeRegistrations(tx: EntityManager, registrations: readonly Registration[]): Promise<void> {
  await tx.query(
    `INSERT INTO registrations AS known (id, meeting_id, person_id, mode, status, seat_mode, number,
                                         meanwhile_number, revision, created_at, updated_at)
     SELECT id, "meetingId", "personId", mode, status, "seatMode", number, "meanwhileNumber", revision,
            "createdAt", "updatedAt"
     FROM jsonb_to_recordset($1::jsonb) AS given (
       id uuid, "meetingId" uuid, "personId" uuid, mode text, status text, "seatMode" text, number int,
       "meanwhileNumber" int, revision int, "createdAt" timestamptz, "updatedAt" timestamptz)
     ON CONFLICT (meeting_id, person_id) DO UPDATE SET
       mode = excluded.mode, status = excluded.status, seat_mode = excluded.seat_mode, number = excluded.number,
       meanwhile_number = excluded.meanwhile_number, revision = excluded.revision,
       updated_at = excluded.updated_at`,
    [JSON.stringify(registrations)],
  );
}

async function writeEvents(tx: EntityManager, events: readonly RegistrationEvent[]): Promise<void> {
  await tx.query(
    `INSERT INTO registration_events (id, registration_id, what, mode, seat_mode, number, by_person_id, reason, at)
     SELECT id, "registrationId", what, mode, "seatMode", number, "byPersonId", reason, at
     FROM jsonb_to_recordset($1::jsonb) AS given (
       id uuid, "registrationId" uuid, what text, mode text, "seatMode" text, number int, "byPersonId" uuid,
       reason text, at timestamptz)`,
    [JSON.stringify(events)],
  );
}
