import { RadioCards } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import type { ReactNode } from 'react';
import { modeName, seatText, wayText } from '../meeting/seat-words';
import { type Seats, waysInto } from '../meeting/ways';

/** How to come, each way with what it would bring; the first one with a seat is chosen already. */
export function WayCards({
  seats,
  form,
  of,
  standing,
  follow,
}: {
  seats: Seats;
  form: FormState | null;
  /** When somebody else comes than who reads this. */
  of?: { readonly label: string };
  /** The way that was chosen before. */
  standing?: AttendanceMode | null;
  /** What is asked of who chooses this way. */
  follow?: Partial<Record<AttendanceMode, ReactNode>>;
}) {
  const say = useSay();
  const ways = waysInto(seats);
  const first = ways.find((way) => way.brings === 'SEAT') ?? ways[0];
  return (
    <RadioCards
      name="mode"
      label={of?.label ?? say('Hoe wil je meedoen?')}
      error={problemAt(form, 'mode')}
      defaultValue={valueAt(form, 'mode', standing ?? first?.mode)}
      cards={ways.map((way) => ({
        value: way.mode,
        label: modeName(way.mode, say),
        description: (of ? null : wayText(way, say)) ?? seatText(way.seats, say),
        follow: follow?.[way.mode],
      }))}
    />
  );
}
