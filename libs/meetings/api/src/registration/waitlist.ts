import { AttendanceMode } from '../meeting/meeting.enums';
import { type Registration, RegistrationStatus } from './registration.entity';

/** What the waiting list looks at. */
export type Waiting = Pick<Registration, 'mode' | 'status' | 'seatMode' | 'number' | 'meanwhileNumber'>;

/**
 * The place in the line for a way of taking part, or null for who is not in it. Lower is earlier.
 * In the line for online stand who wishes online, and who waits for the room, holds nothing and wants online meanwhile.
 */
export function placeIn(line: AttendanceMode, registration: Waiting): number | null {
  if (registration.status !== RegistrationStatus.WAITLISTED) return null;
  if (registration.mode === line) return registration.number;
  return line === AttendanceMode.ONLINE && registration.seatMode === null
    ? registration.meanwhileNumber
    : null;
}

/** The same rule in SQL, for a row called `alias`: gives the place or null. */
export function placeInSql(line: AttendanceMode, alias: string): string {
  const other =
    line === AttendanceMode.ONLINE ? `WHEN ${alias}.seat_mode IS NULL THEN ${alias}.meanwhile_number` : '';
  return `CASE WHEN ${alias}.status <> 'WAITLISTED' THEN NULL WHEN ${alias}.mode = '${line}' THEN ${alias}.number ${other} END`;
}

/** Who is first in a line, or null when nobody waits. */
export function firstIn<T extends Waiting>(line: AttendanceMode, all: Iterable<T>): T | null {
  let first: T | null = null;
  let lowest = Infinity;
  for (const each of all) {
    const place = placeIn(line, each);
    if (place !== null && place < lowest) [first, lowest] = [each, place];
  }
  return first;
}

/** "You are third": the position in the line of the wished way, counted from 1; null for who does not wait. */
export function positionOf(registration: Waiting, all: Iterable<Waiting>): number | null {
  const own = placeIn(registration.mode, registration);
  if (own === null) return null;
  let before = 0;
  for (const each of all) {
    const place = placeIn(registration.mode, each);
    if (place !== null && place < own) before += 1;
  }
  return before + 1;
}
