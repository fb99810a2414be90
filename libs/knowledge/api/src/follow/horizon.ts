import { dutchDay, momentFromDutch } from '@verbonden/shared/kernel';
import { FollowFrequency } from './follow.entity';

/**
 * The hour of Monday at which the week's mail is planned, as the clock on the wall says in the Netherlands: before the
 * overviews of that morning, so that whoever gets the news in one does not wait another week.
 */
const weeklyAt = '06:00';

/**
 * Up to which moment news may be told now: up to now, or up to the last Monday morning, so that a week is told once and
 * whole. Null when nothing is told.
 */
export function horizon(frequency: FollowFrequency, now: Date): Date | null {
  if (frequency === FollowFrequency.NEVER) return null;
  if (frequency === FollowFrequency.AT_ONCE) return now;
  const thisWeek = mondayMorning(now, 0);
  return thisWeek <= now ? thisWeek : mondayMorning(now, -7);
}

/** The week of the mail that a moment falls in, by its Monday: "2027-01-18". */
export function weekOf(now: Date): string {
  return dutchDay(horizon(FollowFrequency.WEEKLY, now)!);
}

/** Monday morning of the Dutch week of a moment, `days` further. */
function mondayMorning(now: Date, days: number): Date {
  const day = new Date(`${dutchDay(now)}T12:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  day.setUTCDate(day.getUTCDate() - sinceMonday + days);
  // Six in the morning exists on every day: clocks change at night.
  return momentFromDutch(`${day.toISOString().slice(0, 10)}T${weeklyAt}`) as Date;
}
