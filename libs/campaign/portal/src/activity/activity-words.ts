import { dutchDay, type Locale, writeTimes, writeWhen } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';
import type { CampaignActivityCardFragment } from './activity-card.generated';

type Activity = CampaignActivityCardFragment;

/** For whom something is. */
export function audienceWord(audience: Activity['audience'], say: Say): string {
  return {
    YOUNG_CARERS: say('Voor jonge mantelzorgers'),
    PROFESSIONALS: say('Voor professionals'),
    EVERYBODY: say('Voor iedereen'),
  }[audience];
}

/** When it is, a line for each moment. */
export function whenLines({ moments }: Pick<Activity, 'moments'>, locale: Locale): string[] {
  return moments.map(({ startsAt, endsAt }) => writeWhen(new Date(startsAt), new Date(endsAt), locale));
}

/** Where it is: the town for a list, the whole address for its page. */
export function placeWord({ form, municipality }: Pick<Activity, 'form' | 'municipality'>, say: Say): string {
  return form === 'ONLINE' ? say('Online') : (municipality?.name ?? '');
}

/** Whether there is room, for what is joined here and has a limit; null when there is nothing to say. */
export function roomWord({ joining, seatsLeft, status, isOver }: Activity, say: Say): string | null {
  if (joining !== 'PORTAL' || seatsLeft === null || status !== 'PUBLISHED' || isOver) return null;
  return say('{count, plural, =0 {Vol} one {Nog # plek} other {Nog # plekken}}', { count: seatsLeft });
}

/** Every day of a list that something happens on, in order, each with its activities in the order of their times. */
export function byDay(
  activities: readonly Activity[],
  locale: Locale,
): Map<string, { activity: Activity; at: string; time: string }[]> {
  const all = activities.flatMap((activity) =>
    activity.moments.map(({ startsAt, endsAt }) => ({
      activity,
      at: startsAt,
      day: dutchDay(new Date(startsAt)),
      time: writeTimes(new Date(startsAt), new Date(endsAt), locale),
    })),
  );
  all.sort((one, other) => one.at.localeCompare(other.at));
  const days = new Map<string, { activity: Activity; at: string; time: string }[]>();
  for (const { day, ...happening } of all) days.set(day, [...(days.get(day) ?? []), happening]);
  return days;
}

/** The days from one to another, both included; at most as many as fit a calendar. */
export function daysBetween(first: string, last: string, most = 31): string[] {
  const begin = Date.parse(first);
  const count = Math.round((Date.parse(last) - begin) / 86_400_000) + 1;
  return Array.from({ length: Math.min(Math.max(count, 0), most) }, (_, at) =>
    new Date(begin + at * 86_400_000).toISOString().slice(0, 10),
  );
}
