import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, modesOf } from '../meeting/meeting.enums';

/** Something for each way of taking part. */
export type ByMode<T> = Record<AttendanceMode, T>;

/** The seats of a meeting as they are: how many, taken by whom holds one, and how many stand in line. */
export interface SeatCount {
  /** Null is open-ended; undefined where the meeting has no such way. */
  readonly seats: ByMode<number | null | undefined>;
  readonly taken: ByMode<number>;
  readonly waiting: ByMode<number>;
}

/** The seats a meeting has; undefined where it has no such way of taking part. */
export function seatsOf(meeting: Meeting): ByMode<number | null | undefined> {
  const modes = modesOf(meeting.form);
  return {
    ONSITE: modes.includes(AttendanceMode.ONSITE) ? meeting.seatsOnsite : undefined,
    ONLINE: modes.includes(AttendanceMode.ONLINE) ? meeting.seatsOnline : undefined,
  };
}

/** How many seats are free: null is without end, 0 also where the meeting has no such way. */
export function seatsLeft(
  { seats, taken }: Pick<SeatCount, 'seats' | 'taken'>,
  mode: AttendanceMode,
): number | null {
  const all = seats[mode];
  if (all === null) return null;
  return Math.max(0, (all ?? 0) - taken[mode]);
}

/** True when the next person who comes would have to wait, whichever way they choose. */
export function isFull(count: SeatCount, modes: readonly AttendanceMode[]): boolean {
  return modes.every((mode) => seatsLeft(count, mode) === 0 || count.waiting[mode] > 0);
}
