import { SeatBars } from '@verbonden/shared/ui';
import { type Say, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

type Seats = NonNullable<ShownMeeting>['seats'];
type ModeSeats = NonNullable<Seats['onsite']>;

/** How full the room and the online places are, with the line that waits. */
export function MeetingSeats({ seats: { onsite, online } }: { seats: Seats }) {
  const say = useSay();
  const bar = (label: string, mode: ModeSeats) => ({
    label,
    taken: mode.taken,
    capacity: mode.seats,
    waiting: mode.waiting,
    text: seatText(mode, say),
  });
  return (
    <SeatBars
      bars={[
        ...(onsite ? [bar(say('In de zaal'), onsite)] : []),
        ...(online ? [bar(say('Online'), online)] : []),
      ]}
    />
  );
}

/** "nog 6 plaatsen", "vol, 3 wachten", "plek genoeg". */
export function seatText({ left, waiting }: ModeSeats, say: Say): string {
  if (left === null) return say('plek genoeg');
  if (left > 0) return say('nog {left, plural, one {# plek} other {# plekken}}', { left });
  return waiting > 0
    ? say('vol, {waiting, plural, one {# wacht} other {# wachten}}', { waiting })
    : say('vol');
}
