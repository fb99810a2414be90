import type { AgendaItem } from '../agenda/agenda-item.entity';
import type { Meeting } from './meeting.entity';
import { movedAlong } from './meeting-times';

/**
 * Puts a meeting at another time: its programme and closing moment keep their distance to the start.
 * @returns the parts of the programme, moved along
 */
export function moveMeeting(
  meeting: Meeting,
  items: readonly AgendaItem[],
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
): AgendaItem[] {
  const from = meeting.startsAt;
  const along = (moment: Date | null) => moment && movedAlong(moment, from, startsAt);
  Object.assign(meeting, {
    startsAt,
    endsAt,
    timesKnown: true,
    registrationClosesAt: along(meeting.registrationClosesAt),
  });
  return items.map((item) =>
    Object.assign(item, { startsAt: along(item.startsAt), endsAt: along(item.endsAt) }),
  );
}
