import { newId } from '@verbonden/shared/server';
import { AttendanceMode, attendanceModes } from '../meeting/meeting.enums';
import { RegistrationEvent, RegistrationEventKind } from './registration-event.entity';
import { Registration, RegistrationStatus } from './registration.entity';
import { type ByMode, type SeatCount, seatsLeft } from './seats';
import { firstIn, placeIn, positionOf } from './waitlist';

/** A meeting's seats and the people at hand, as read under its lock. */
export interface SeatingStart {
  readonly meetingId: string;
  readonly count: SeatCount;
  /** The highest number given at this meeting so far. */
  readonly lastNumber: number;
  readonly registrations: readonly Registration[];
  /** True when `registrations` holds everybody who waits; needed before a seat can come free. */
  readonly lineComplete: boolean;
  /** False once free seats are not given out any more (P3). */
  readonly givesSeats: boolean;
}

/** What a registration was when its change began. */
export interface SeatChange {
  readonly registration: Registration;
  readonly before: Pick<Registration, 'status' | 'mode' | 'seatMode'> | null;
  /** The last thing that happened to it, and by whom (null: by nobody, a seat came free). */
  readonly last: RegistrationEventKind;
  readonly by: string | null;
  readonly reason: string | null;
}

/** How something is told in the history, where that is not the usual way. */
export interface Told {
  readonly what: RegistrationEventKind;
  readonly reason?: string | null;
}

type Before = Pick<Registration, 'status' | 'mode' | 'seatMode'>;

/**
 * Who sits where and who waits at one meeting, in memory, while the meeting is locked. Each method does one thing that
 * people do; what changed is collected for whoever writes it down. After every method no seat is free while somebody
 * waits for it, as long as seats are given out.
 */
export class Seating {
  readonly seats: ByMode<number | null | undefined>;
  readonly taken: ByMode<number>;
  readonly waiting: ByMode<number>;
  readonly events: RegistrationEvent[] = [];
  private readonly people: Map<string, Registration>;
  private readonly before = new Map<Registration, Before | null>();
  private readonly last = new Map<Registration, RegistrationEvent>();
  private readonly joinedAt = new Map<Registration, number>();
  private lastNumber: number;

  constructor(
    private readonly start: SeatingStart,
    private readonly now: Date,
  ) {
    this.seats = { ...start.count.seats };
    this.taken = { ...start.count.taken };
    this.waiting = { ...start.count.waiting };
    this.lastNumber = start.lastNumber;
    this.people = new Map(start.registrations.map((each) => [each.personId, each]));
  }

  /** The registration of a person, also a cancelled one; undefined when there was never one. */
  of(personId: string): Registration | undefined {
    return this.people.get(personId);
  }

  /** True when the next person gets a seat: one is free and nobody waits for it. */
  hasSeat(mode: AttendanceMode): boolean {
    return seatsLeft(this, mode) !== 0 && this.waiting[mode] === 0;
  }

  /** Registers somebody who is not registered, or comes back: at the back of the line when it is full. */
  join(
    personId: string,
    mode: AttendanceMode,
    onlineMeanwhile: boolean,
    by: string | null,
    told?: Told,
  ): Registration {
    const registration = this.people.get(personId) ?? this.blank(personId, mode);
    const getsSeat = this.hasSeat(mode);
    this.change(
      registration,
      told?.what ?? (getsSeat ? RegistrationEventKind.CONFIRMED : RegistrationEventKind.WAITLISTED),
      by,
      () => {
        registration.mode = mode;
        registration.number = this.nextNumber();
        if (getsSeat) this.sit(registration, mode);
        else registration.status = RegistrationStatus.WAITLISTED;
        if (!getsSeat && onlineMeanwhile) this.takePartMeanwhile(registration, registration.number);
      },
      told?.reason,
    );
    this.settle();
    return registration;
  }

  /** Changes how somebody takes part. The seat that is held stays held until the other one is sure. */
  switch(
    registration: Registration,
    mode: AttendanceMode,
    onlineMeanwhile: boolean,
    by: string | null,
    told: Told = { what: RegistrationEventKind.MODE_CHANGED },
  ): void {
    const holdsIt = registration.seatMode === mode;
    const getsSeat = holdsIt || this.hasSeat(mode);
    const joinsLine = !getsSeat && registration.mode !== mode;
    const act = () => {
      registration.mode = mode;
      if (getsSeat) this.sit(registration, mode);
      else {
        registration.status = RegistrationStatus.WAITLISTED;
        // Who stood in the online line for the meantime keeps that place when online becomes the wish.
        if (joinsLine) registration.number = registration.meanwhileNumber ?? this.nextNumber();
        if (mode !== AttendanceMode.ONSITE || !onlineMeanwhile) registration.meanwhileNumber = null;
        else if (registration.meanwhileNumber === null && registration.seatMode === null)
          this.takePartMeanwhile(registration, joinsLine ? registration.number : this.nextNumber());
      }
    };
    this.change(registration, told.what, by, act, told.reason);
    this.settle();
  }

  /** Somebody does not come: the seat, or the place in line, is free. */
  leave(
    registration: Registration,
    by: string | null,
    told: Told = { what: RegistrationEventKind.CANCELLED },
  ): void {
    const act = () => {
      registration.status = RegistrationStatus.CANCELLED;
      registration.seatMode = null;
      registration.meanwhileNumber = null;
    };
    this.change(registration, told.what, by, act, told.reason);
    this.settle();
  }

  /** One seat more in a way of taking part that has an end. */
  addSeat(mode: AttendanceMode): void {
    const seats = this.seats[mode];
    if (typeof seats === 'number') this.seats[mode] = seats + 1;
  }

  /** Gives a waiting person the wished seat by hand, out of turn. The caller made sure that one is free. */
  promote(registration: Registration, by: string | null): void {
    this.change(registration, RegistrationEventKind.PROMOTED, by, () =>
      this.sit(registration, registration.mode),
    );
    this.settle();
  }

  /**
   * Gives free seats to who waits, first come first served. Two people at the head of the lines who each hold what the
   * other wishes change places.
   */
  settle(): void {
    if (!this.start.givesSeats || !this.start.lineComplete) return;
    // Each round ends somebody's waiting or gives a seat to somebody without one, so the rounds end.
    while (this.giveOne()) continue;
  }

  /** The position in line, for who waits. In a ride that only adds people, only of those who were added. */
  position(registration: Registration): number | null {
    if (registration.status !== RegistrationStatus.WAITLISTED) return null;
    return this.start.lineComplete
      ? positionOf(registration, this.people.values())
      : (this.joinedAt.get(registration) ?? null);
  }

  /** The registrations that are not as they were. */
  changed(): Registration[] {
    return [...this.last.keys()];
  }

  /** One that is at hand, by its id. */
  byId(registrationId: string): Registration | undefined {
    for (const each of this.people.values()) if (each.id === registrationId) return each;
    return undefined;
  }

  /** What is different from how it began. */
  changes(): SeatChange[] {
    return [...this.last].map(([registration, { what, byPersonId, reason }]) => ({
      registration,
      before: this.before.get(registration) ?? null,
      last: what,
      by: byPersonId,
      reason,
    }));
  }

  private giveOne(): boolean {
    const heads = { ONSITE: this.head(AttendanceMode.ONSITE), ONLINE: this.head(AttendanceMode.ONLINE) };
    for (const mode of attendanceModes) {
      const head = heads[mode];
      if (head && seatsLeft(this, mode) !== 0) {
        this.change(head, RegistrationEventKind.PROMOTED, null, () => this.sit(head, mode));
        return true;
      }
    }
    const { ONSITE: forRoom, ONLINE: forOnline } = heads;
    if (forRoom?.seatMode !== AttendanceMode.ONLINE || forOnline?.seatMode !== AttendanceMode.ONSITE)
      return false;
    this.change(forRoom, RegistrationEventKind.PROMOTED, null, () =>
      this.sit(forRoom, AttendanceMode.ONSITE),
    );
    this.change(forOnline, RegistrationEventKind.PROMOTED, null, () =>
      this.sit(forOnline, AttendanceMode.ONLINE),
    );
    return true;
  }

  private head(line: AttendanceMode): Registration | null {
    return this.waiting[line] === 0 ? null : firstIn(line, this.people.values());
  }

  /** A seat: the wished one ends the waiting, the other one is for the meantime. */
  private sit(registration: Registration, mode: AttendanceMode): void {
    registration.seatMode = mode;
    if (registration.mode !== mode) return;
    registration.status = RegistrationStatus.CONFIRMED;
    registration.meanwhileNumber = null;
  }

  /** Online in the meantime: a seat when there is one, else a place in the online line. */
  private takePartMeanwhile(registration: Registration, place: number): void {
    if (registration.mode !== AttendanceMode.ONSITE || this.seats.ONLINE === undefined) return;
    if (this.hasSeat(AttendanceMode.ONLINE)) registration.seatMode = AttendanceMode.ONLINE;
    registration.meanwhileNumber = place;
  }

  private blank(personId: string, mode: AttendanceMode): Registration {
    const registration = Object.assign(new Registration(), {
      id: newId(),
      meetingId: this.start.meetingId,
      personId,
      mode,
      status: RegistrationStatus.CANCELLED,
      seatMode: null,
      number: 0,
      meanwhileNumber: null,
      revision: 0,
      createdAt: this.now,
      updatedAt: this.now,
    });
    this.people.set(personId, registration);
    this.before.set(registration, null);
    return registration;
  }

  private nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  private change(
    registration: Registration,
    what: RegistrationEventKind,
    by: string | null,
    act: () => void,
    reason: string | null = null,
  ): void {
    const { status, mode, seatMode } = registration;
    if (!this.before.has(registration)) this.before.set(registration, { status, mode, seatMode });
    this.count(registration, -1);
    act();
    this.count(registration, 1);
    registration.revision += 1;
    registration.updatedAt = this.now;
    this.joinedAt.set(registration, this.waiting[registration.mode]);
    const event = Object.assign(new RegistrationEvent(), {
      registrationId: registration.id,
      what,
      mode: registration.mode,
      seatMode: registration.seatMode,
      number: registration.number,
      byPersonId: by,
      reason,
      subsessionId: null,
      at: this.now,
    });
    this.last.set(registration, event);
    this.events.push(event);
  }

  private count(registration: Registration, sign: 1 | -1): void {
    if (registration.seatMode) this.taken[registration.seatMode] += sign;
    for (const line of attendanceModes) {
      if (placeIn(line, registration) !== null) this.waiting[line] += sign;
    }
  }
}
