import type { Seats } from '../meeting/ways';
import { type ColleagueRow, isNobody } from './colleague-rows';

/**
 * What each row would bring now, in this order: 0 is a seat, a number is the place in line, null when nobody is in the
 * row or there is no such way.
 */
export function expectedSeats(seats: Seats, rows: readonly ColleagueRow[]): (number | null)[] {
  const left = { ONSITE: seats.onsite?.left, ONLINE: seats.online?.left };
  const waiting = { ONSITE: seats.onsite?.waiting ?? 0, ONLINE: seats.online?.waiting ?? 0 };
  return rows.map((row) => {
    const mode = row.mode === 'ONLINE' || (row.mode === '' && !seats.onsite) ? 'ONLINE' : 'ONSITE';
    const free = left[mode];
    if (isNobody(row) || free === undefined) return null;
    if (free === null) return 0;
    if (free > 0 && waiting[mode] === 0) {
      left[mode] = free - 1;
      return 0;
    }
    waiting[mode] += 1;
    return waiting[mode];
  });
}
