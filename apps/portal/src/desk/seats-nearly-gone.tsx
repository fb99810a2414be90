import { SeatBars } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

type Upcoming = DeskPageQuery['upcoming']['edges'][number]['node'];
type Seats = NonNullable<Upcoming['seats']['onsite']>;

/** Nine in ten seats taken, or somebody waiting: time to look for a larger room. */
export function seatsNearlyGone({ seats: { onsite, online } }: Pick<Upcoming, 'seats'>): boolean {
  return [onsite, online].some(
    (mode) => mode !== null && (mode.waiting > 0 || (mode.seats !== null && mode.taken >= 0.9 * mode.seats)),
  );
}

/** Both ways of joining, with who waits. */
export function SeatsNearlyGone({ meeting: { seats } }: { meeting: Upcoming }) {
  const say = useSay();
  const bar = (label: string, mode: Seats) => ({
    label,
    taken: mode.taken,
    capacity: mode.seats,
    waiting: mode.waiting,
    text: say('{taken} bezet{waiting, plural, =0 {} one {, # wacht} other {, # wachten}}', {
      taken: mode.taken,
      waiting: mode.waiting,
    }),
  });
  return (
    <SeatBars
      bars={[
        ...(seats.onsite ? [bar(say('In de zaal'), seats.onsite)] : []),
        ...(seats.online ? [bar(say('Online'), seats.online)] : []),
      ]}
    />
  );
}
