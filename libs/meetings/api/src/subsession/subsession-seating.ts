import { newId } from '@verbonden/shared/server';
import { AttendanceMode, attendanceModes } from '../meeting/meeting.enums';
import type { Registration } from '../registration/registration.entity';
import { SubsessionChoice } from './subsession-choice.entity';
import { placeAmong, SubsessionLine } from './subsession-lines';
import type { Subsession } from './subsession.entity';

/** What somebody wants in one round. */
export interface RoundWish {
  readonly roundId: string;
  readonly subsessionId: string;
  readonly secondSubsessionId: string | null;
}

/** The rounds of a meeting and what people chose, as read under the meeting's lock. */
export interface SubsessionStart {
  readonly subsessions: readonly Subsession[];
  readonly choices: readonly SubsessionChoice[];
  /** How each chooser takes part now, by registration; absent or null: holds no seat in the meeting. */
  readonly modes: ReadonlyMap<string, AttendanceMode | null>;
  /** False once free seats are not given out any more (P3). */
  readonly givesSeats: boolean;
}

/** Somebody whose registration is at hand. */
export type Seated = Pick<Registration, 'id' | 'seatMode'>;

/** That somebody who waited got a seat in a subsession. */
export interface SubsessionPromotion {
  readonly choice: SubsessionChoice;
  readonly subsession: Subsession;
  /** Who did it by hand; null: a seat came free. */
  readonly by: string | null;
}

/**
 * Who sits in which subsession and who waits, in memory, while the meeting is locked. A seat counts in the way somebody
 * takes part in the meeting, so it follows the meeting's {@link Seating}: who changes from online to the room leaves the
 * seats online and joins the lines in the room at the back. A line is for who holds a seat in the meeting; joining one,
 * again or another, gives a new number, so that nobody's place in line ever gets worse. After every method no seat is
 * free while somebody waits for it, as long as seats are given out.
 */
export class SubsessionSeating {
  readonly promotions: SubsessionPromotion[] = [];
  readonly changed = new Set<SubsessionChoice>();
  readonly removed = new Set<SubsessionChoice>();
  /** The subsessions that got a seat more. */
  readonly widened = new Set<Subsession>();
  /** By registration and round. */
  private readonly choices = new Map<string, Map<string, SubsessionChoice>>();
  private readonly modes: Map<string, AttendanceMode | null>;
  private readonly lines = new Map<string, SubsessionLine>();
  private readonly subsessions: ReadonlyMap<string, Subsession>;
  private lastNumber = 0;

  constructor(
    private readonly start: SubsessionStart,
    private readonly now: Date,
  ) {
    this.modes = new Map(start.modes);
    this.subsessions = new Map(start.subsessions.map((each) => [each.id, each]));
    for (const subsession of start.subsessions) {
      for (const mode of attendanceModes) {
        this.lines.set(keyOf(subsession.id, mode), new SubsessionLine(subsession, mode));
      }
    }
    for (const choice of start.choices) {
      this.lastNumber = Math.max(this.lastNumber, choice.number);
      this.keep(choice);
      this.count(choice, 1);
    }
  }

  /** The choices of a registration, one for each round that was answered. */
  of(registrationId: string): SubsessionChoice[] {
    return [...(this.choices.get(registrationId)?.values() ?? [])];
  }

  subsession(id: string): Subsession | undefined {
    return this.subsessions.get(id);
  }

  /** The position in line for the wish; null for who sits in it, or is in no line. */
  position(choice: SubsessionChoice): number | null {
    const line = this.lineOf(choice.subsessionId, choice.registrationId);
    return line?.isOffered && line.waiting.has(choice) ? placeAmong(choice, line.waiting) : null;
  }

  /**
   * Puts wishes in the place of those that were; a round that is not in them is not chosen any more. A seat that is held
   * stays until the wished one is sure. The caller made sure that the wishes are of this meeting, one a round.
   * @returns true when something changed
   */
  choose(registration: Seated, wishes: readonly RoundWish[]): boolean {
    this.follow([registration]);
    const dropped = this.of(registration.id).filter(
      (choice) => !wishes.some(({ roundId }) => roundId === choice.roundId),
    );
    for (const choice of dropped) this.drop(choice);
    const answered = wishes.filter((wish) => this.wish(registration.id, wish));
    this.settle();
    return dropped.length + answered.length > 0;
  }

  /** Somebody gives a seat or a place in line back. @returns false when there was none */
  giveBack(registrationId: string, roundId: string): boolean {
    const choice = this.choices.get(registrationId)?.get(roundId);
    if (!choice) return false;
    this.drop(choice);
    this.settle();
    return true;
  }

  /** Gives somebody a seat by hand, out of turn. The caller made sure that one is free. */
  place(registration: Seated, subsession: Subsession, by: string | null): void {
    this.follow([registration]);
    const known = this.choices.get(registration.id)?.get(subsession.roundId);
    const choice = known ?? this.blank(registration.id, subsession.roundId, subsession.id);
    this.change(choice, () => {
      if (choice.subsessionId !== subsession.id) choice.number = this.nextNumber();
      if (choice.secondSubsessionId === subsession.id) choice.secondSubsessionId = null;
      choice.subsessionId = subsession.id;
      choice.heldSubsessionId = subsession.id;
    });
    this.promotions.push({ choice, subsession, by });
    this.settle();
  }

  /** One seat more where there is an end. */
  addSeat(subsession: Subsession, mode: AttendanceMode): void {
    if (mode === AttendanceMode.ONSITE && subsession.seatsOnsite !== null) subsession.seatsOnsite += 1;
    if (mode === AttendanceMode.ONLINE && subsession.seatsOnline !== null) subsession.seatsOnline += 1;
    this.widened.add(subsession);
  }

  /** True when a seat can be given by hand. */
  hasFreeSeat(subsessionId: string, mode: AttendanceMode): boolean {
    return this.lines.get(keyOf(subsessionId, mode))?.hasFreeSeat ?? false;
  }

  /** Seats in the meeting changed hands: who left or changed frees the seats of before, and joins lines at the back. */
  follow(registrations: readonly Seated[]): void {
    const moved = registrations.filter(({ id, seatMode }) => (this.modes.get(id) ?? null) !== seatMode);
    if (moved.length === 0) return;
    for (const { id, seatMode } of moved) {
      for (const choice of this.of(id)) {
        this.count(choice, -1);
        choice.heldSubsessionId = null;
        this.touch(choice);
      }
      this.modes.set(id, seatMode);
    }
    // Who stood in line already comes before who joins it now.
    this.settle();
    for (const { id } of moved) {
      for (const choice of this.of(id)) this.enter(choice);
    }
    this.settle();
  }

  /**
   * Gives free seats to who waits, first come first served; what is left goes to who would sit there for now. People at
   * the heads of lines who hold what the next one wishes change places, in a circle of any length.
   */
  settle(): void {
    if (!this.start.givesSeats) return;
    // Each round ends somebody's waiting or gives a seat to somebody without one, so the rounds end.
    while (this.giveOne()) continue;
  }

  private giveOne(): boolean {
    for (const line of this.lines.values()) {
      if (!line.hasFreeSeat) continue;
      const next = line.head ?? line.secondHead;
      if (!next) continue;
      this.promote(next, line.subsession);
      return true;
    }
    return this.changePlaces();
  }

  /** Walks from the head of each line to the line of the seat that this person holds, until a circle closes. */
  private changePlaces(): boolean {
    for (const from of this.lines.values()) {
      const circle: SubsessionChoice[] = [];
      let line: SubsessionLine | undefined = from;
      while (line) {
        const head: SubsessionChoice | null = line.head;
        if (!head?.heldSubsessionId || circle.includes(head)) break;
        circle.push(head);
        line = this.lines.get(keyOf(head.heldSubsessionId, line.mode));
        if (line === from) {
          for (const each of circle) this.promote(each, this.subsessions.get(each.subsessionId)!);
          return true;
        }
      }
    }
    return false;
  }

  private promote(choice: SubsessionChoice, subsession: Subsession): void {
    this.change(choice, () => (choice.heldSubsessionId = subsession.id));
    this.promotions.push({ choice, subsession, by: null });
  }

  /** @returns true when the wish is another than before */
  private wish(
    registrationId: string,
    { roundId, subsessionId, secondSubsessionId: given }: RoundWish,
  ): boolean {
    const second = given === subsessionId ? null : given;
    const known = this.choices.get(registrationId)?.get(roundId);
    if (known?.subsessionId === subsessionId && known.secondSubsessionId === second) return false;
    if (!known) {
      const choice = this.blank(registrationId, roundId, subsessionId);
      choice.secondSubsessionId = second;
      this.enter(choice);
      return true;
    }
    this.change(known, () => {
      const joinsLine = known.subsessionId !== subsessionId;
      known.subsessionId = subsessionId;
      known.secondSubsessionId = second;
      if (joinsLine) known.number = this.nextNumber();
      this.sitIfFree(known);
    });
    return true;
  }

  /** A choice that is in no line joins those of the way its person takes part. */
  private enter(choice: SubsessionChoice): void {
    choice.number = this.nextNumber();
    this.sitIfFree(choice);
    this.touch(choice);
    this.count(choice, 1);
  }

  /** The wished seat when there is one, else the second; else what is held stays. The choice is not counted now. */
  private sitIfFree(choice: SubsessionChoice): void {
    const { subsessionId: wish, secondSubsessionId: second, heldSubsessionId: held } = choice;
    if (held === wish) return;
    if (this.lineOf(wish, choice.registrationId)?.hasSeat) choice.heldSubsessionId = wish;
    else if (second && held !== second && this.lineOf(second, choice.registrationId)?.hasSeat)
      choice.heldSubsessionId = second;
  }

  private drop(choice: SubsessionChoice): void {
    this.count(choice, -1);
    this.choices.get(choice.registrationId)?.delete(choice.roundId);
    this.changed.delete(choice);
    this.removed.add(choice);
  }

  private blank(registrationId: string, roundId: string, subsessionId: string): SubsessionChoice {
    const choice = Object.assign(new SubsessionChoice(), {
      id: newId(),
      registrationId,
      roundId,
      subsessionId,
      secondSubsessionId: null,
      heldSubsessionId: null,
      number: 0,
      createdAt: this.now,
      updatedAt: this.now,
    });
    this.keep(choice);
    return choice;
  }

  private keep(choice: SubsessionChoice): void {
    const own = this.choices.get(choice.registrationId) ?? new Map<string, SubsessionChoice>();
    own.set(choice.roundId, choice);
    this.choices.set(choice.registrationId, own);
  }

  private nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  private lineOf(subsessionId: string, registrationId: string): SubsessionLine | undefined {
    const mode = this.modes.get(registrationId);
    return mode ? this.lines.get(keyOf(subsessionId, mode)) : undefined;
  }

  private change(choice: SubsessionChoice, act: () => void): void {
    this.count(choice, -1);
    act();
    this.touch(choice);
    this.count(choice, 1);
  }

  private touch(choice: SubsessionChoice): void {
    choice.updatedAt = this.now;
    this.changed.add(choice);
  }

  /** Puts a choice where it counts as it is now, or takes it out. */
  private count(choice: SubsessionChoice, sign: 1 | -1): void {
    const put = (line: Set<SubsessionChoice>) => (sign === 1 ? line.add(choice) : line.delete(choice));
    const { subsessionId: wish, secondSubsessionId: second, heldSubsessionId: held } = choice;
    const line = this.lineOf(wish, choice.registrationId);
    if (held) {
      const seat = this.lineOf(held, choice.registrationId);
      if (seat) seat.taken += sign;
    } else if (second) {
      const other = this.lineOf(second, choice.registrationId);
      if (other) put(other.second);
    }
    if (held !== wish && line) put(line.waiting);
  }
}

function keyOf(subsessionId: string, mode: AttendanceMode): string {
  return `${subsessionId} ${mode}`;
}
