import { AttendanceMode } from '../meeting/meeting.enums';

/** What the order of turns is made of. */
export interface RaisedHand {
  readonly mode: AttendanceMode;
  readonly number: number;
}

/**
 * One order for room and screen: they take turns, beginning with the side that did not speak last (the screen when nobody
 * did, for it is forgotten first), each side in the order in which its hands were raised. When one side is through, the
 * other goes on.
 */
export function inTurn<T extends RaisedHand>(hands: readonly T[], lastSpoke: AttendanceMode | null): T[] {
  const byNumber = [...hands].sort((one, other) => one.number - other.number);
  const queues = {
    [AttendanceMode.ONSITE]: byNumber.filter(({ mode }) => mode === AttendanceMode.ONSITE),
    [AttendanceMode.ONLINE]: byNumber.filter(({ mode }) => mode === AttendanceMode.ONLINE),
  };
  const order: T[] = [];
  let side = lastSpoke === AttendanceMode.ONLINE ? AttendanceMode.ONSITE : AttendanceMode.ONLINE;
  while (order.length < hands.length) {
    const next = queues[side].shift();
    if (next) order.push(next);
    side = side === AttendanceMode.ONSITE ? AttendanceMode.ONLINE : AttendanceMode.ONSITE;
  }
  return order;
}
