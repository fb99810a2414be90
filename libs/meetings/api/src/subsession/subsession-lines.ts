import type { AttendanceMode } from '../meeting/meeting.enums';
import type { SubsessionChoice } from './subsession-choice.entity';
import type { Subsession } from './subsession.entity';

/** A subsession as one way of taking part sees it: its seats there, who holds them and who waits. */
export class SubsessionLine {
  taken = 0;
  /** Who wishes to be here, has a seat in the meeting, and no seat here. */
  readonly waiting = new Set<SubsessionChoice>();
  /** Who holds nothing in the round and would sit here as long as the wish is full. */
  readonly second = new Set<SubsessionChoice>();

  constructor(
    readonly subsession: Subsession,
    readonly mode: AttendanceMode,
  ) {}

  /** How many may take part like this; null is open-ended, 0 is not offered. */
  get seats(): number | null {
    return this.subsession.seatsFor(this.mode);
  }

  get isOffered(): boolean {
    return this.seats !== 0;
  }

  get hasFreeSeat(): boolean {
    return this.seats === null || this.taken < this.seats;
  }

  /** True when the next person gets a seat: one is free and nobody waits for it. */
  get hasSeat(): boolean {
    return this.hasFreeSeat && this.waiting.size === 0;
  }

  /** Who waits longest. */
  get head(): SubsessionChoice | null {
    return earliest(this.waiting);
  }

  get secondHead(): SubsessionChoice | null {
    return earliest(this.second);
  }
}

/** Who came first. */
export function earliest(choices: Iterable<SubsessionChoice>): SubsessionChoice | null {
  let first: SubsessionChoice | null = null;
  for (const each of choices) if (!first || each.number < first.number) first = each;
  return first;
}

/** "You are third", counted from 1, for who stands in these. */
export function placeAmong(choice: SubsessionChoice, line: Iterable<SubsessionChoice>): number {
  let before = 0;
  for (const each of line) if (each.number < choice.number) before += 1;
  return before + 1;
}
