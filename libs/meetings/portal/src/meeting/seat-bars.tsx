import { SeatBar, type SeatBarProps, SeatBars } from '@verbonden/shared/ui';
import { type Say, useSay } from '@verbonden/shared/web';
import { modeName, seatText } from './seat-words';
import { type Seats, type Way, waysInto } from './ways';

/** How full the room and the online places are, with the line that waits behind each. */
export function MeetingSeats({ seats }: { seats: Seats }) {
  const say = useSay();
  const ways = waysInto(seats);
  return ways.length > 0 ? <SeatBars bars={ways.map((way) => barOf(way, say))} /> : null;
}

/** The same for one way of taking part. */
export function WaySeats({ way }: { way: Way }) {
  const say = useSay();
  return <SeatBar {...barOf(way, say)} />;
}

function barOf({ mode, seats }: Way, say: Say): SeatBarProps {
  return {
    label: modeName(mode, say),
    taken: seats.taken,
    capacity: seats.seats,
    waiting: seats.waiting,
    text: seatText(seats, say),
  };
}
