import { StatusLabel, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Activities of the Week that wait to be looked over; within one working day is the promise. */
export function WaitingActivities({ activities }: Pick<DeskPageQuery, 'activities'>) {
  const say = useSay();
  const href = useHref();
  if (activities.totalCount === 0) return null;
  return (
    <WorkQueue
      id="activiteiten"
      title={say(
        '{count, plural, one {# activiteit om na te kijken} other {# activiteiten om na te kijken}}',
        {
          count: activities.totalCount,
        },
      )}
      link={{ href: href('/week/activiteiten/nakijken'), label: say('Bekijk de hele rij') }}
    >
      <WorkList>
        {activities.edges.map(({ node: { id, slug, title, waiting } }) => (
          <WorkItem
            key={id}
            href={href(`/week/activiteit/${slug}`)}
            title={title}
            badge={
              (waiting?.workingDays ?? 0) > 1 ? (
                <StatusLabel status="waiting">{say('Wacht te lang')}</StatusLabel>
              ) : undefined
            }
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
