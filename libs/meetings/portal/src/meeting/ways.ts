import type { AttendanceMode } from '@verbonden/shared/web/schema';
import type { MeetingSeatsFragment, OwnSeatFragment, PlaceSeatsFragment } from './seats.generated';

export type Seats = MeetingSeatsFragment['seats'];

/** What choosing a way of taking part would bring now: a seat at once, or a place in line. */
export interface Way {
  readonly mode: AttendanceMode;
  readonly brings: 'SEAT' | 'LINE';
  /** The place in line, when it brings one. */
  readonly position: number;
  readonly seats: PlaceSeatsFragment;
}

/** What somebody who is registered can do, besides leaving. */
export type Change =
  /** Another way of taking part; a seat that is held stays until the other one is sure. */
  | { readonly what: 'SWITCH'; readonly to: Way; readonly holds: AttendanceMode | null }
  /** Out of the line, in the seat that was for the meantime. */
  | { readonly what: 'STAY'; readonly mode: AttendanceMode }
  /** Online as long as there is no seat in the room, with the place in line kept. */
  | { readonly what: 'MEANWHILE'; readonly online: Way };

/** The other way of taking part. */
export function otherMode(mode: AttendanceMode): AttendanceMode {
  return mode === 'ONLINE' ? 'ONSITE' : 'ONLINE';
}

/** What a way of taking part would bring now; null when the meeting has no such way. */
export function wayInto({ onsite, online }: Seats, mode: AttendanceMode): Way | null {
  const seats = mode === 'ONLINE' ? online : onsite;
  if (!seats) return null;
  const brings = seats.left !== 0 && seats.waiting === 0 ? 'SEAT' : 'LINE';
  return { mode, brings, position: seats.waiting + 1, seats };
}

/** The ways of taking part that a meeting offers, the room first. */
export function waysInto(seats: Seats): Way[] {
  return (['ONSITE', 'ONLINE'] as const).flatMap((mode) => wayInto(seats, mode) ?? []);
}

/** True when who waits for the room can take part online in the meantime, at once. */
export function canComeMeanwhile(seats: Seats): boolean {
  return wayInto(seats, 'ONSITE')?.brings === 'LINE' && wayInto(seats, 'ONLINE')?.brings === 'SEAT';
}

/** What somebody who is registered can change while registration is open. */
export function changesFor(
  seats: Seats,
  mine: Pick<OwnSeatFragment, 'status' | 'mode' | 'seatMode' | 'onlineMeanwhile'>,
): Change[] {
  const other = wayInto(seats, otherMode(mine.mode));
  if (!other || mine.status === 'CANCELLED') return [];
  if (mine.status === 'WAITLISTED' && mine.seatMode) return [{ what: 'STAY', mode: mine.seatMode }];
  const meanwhile: Change[] =
    mine.status === 'WAITLISTED' && mine.mode === 'ONSITE' && !mine.onlineMeanwhile
      ? [{ what: 'MEANWHILE', online: other }]
      : [];
  return [...meanwhile, { what: 'SWITCH', to: other, holds: mine.seatMode }];
}
