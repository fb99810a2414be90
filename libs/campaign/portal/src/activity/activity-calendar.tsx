import { dutchDay, type Locale, writeDate } from '@verbonden/shared/kernel';
import { Notice, Stack, WeekGrid } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { activitiesAddress } from './activities-address';
import type { ActivityListData } from './activity-list.page';
import { byDay, daysBetween, placeWord } from './activity-words';

/** The days of the Week beside one another, with those around it on which something happens. */
export function ActivityCalendar({ data: { activities, edition, choice } }: { data: ActivityListData }) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const happening = byDay(
    activities.edges.map(({ node }) => node),
    locale,
  );
  const ofTheWeek = choice.day ? [choice.day] : daysBetween(edition.beginsOn, edition.endsOn);
  const days = choice.day ? ofTheWeek : [...new Set([...ofTheWeek, ...happening.keys()])].sort();
  const today = dutchDay(new Date(now));
  return (
    <Stack>
      {activities.pageInfo.hasNextPage ? (
        <Notice
          kind="info"
          title={say('Er is meer dan hier past. Kies een dag of een plek.')}
          action={
            <a href={href(activitiesAddress(edition.slug, { ...choice, view: 'lijst' }))}>
              {say('Bekijk de lijst')}
            </a>
          }
        />
      ) : null}
      <WeekGrid
        label={say('Wat er op welke dag is')}
        nothing={say('Nog niets.')}
        days={days.map((day) => ({
          dateTime: day,
          title: dayWord(day, locale),
          isToday: day === today,
          items: (happening.get(day) ?? []).map(({ activity, at, time }) => ({
            key: `${activity.id} ${at}`,
            href: href(`/week/activiteit/${activity.slug}`),
            title:
              activity.status === 'CANCELLED'
                ? say('Gaat niet door: {title}', { title: activity.title })
                : activity.title,
            time,
            place: placeWord(activity, say),
            isOff: activity.status === 'CANCELLED',
          })),
        }))}
      />
    </Stack>
  );
}

/** "woensdag 2 juni": the year stands above the page. */
function dayWord(day: string, locale: Locale): string {
  return writeDate(new Date(`${day}T12:00:00Z`), locale).replace(/ \d{4}$/, '');
}
