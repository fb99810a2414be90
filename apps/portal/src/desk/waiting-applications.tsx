import { StatusLabel, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Who asks to join, the longest waiting first; what waits longer than was promised stands out. */
export function WaitingApplications({ applications }: Pick<DeskPageQuery, 'applications'>) {
  const say = useSay();
  const href = useHref();
  if (applications.totalCount === 0) return null;
  return (
    <WorkQueue
      id="aanvragen"
      title={say('{count, plural, one {# aanvraag om mee te doen} other {# aanvragen om mee te doen}}', {
        count: applications.totalCount,
      })}
      link={{ href: href('/bureau/aanvragen'), label: say('Bekijk ze allemaal') }}
    >
      <WorkList>
        {applications.edges.map(({ node: { id, title, status, isLate, workingDaysOpen } }) => (
          <WorkItem
            key={id}
            href={href(`/bureau/aanvragen/${id}`)}
            title={title}
            badge={
              isLate ? (
                <StatusLabel status="waiting">
                  {say('Wacht al {count} werkdagen', { count: workingDaysOpen })}
                </StatusLabel>
              ) : (
                <StatusLabel status={status === 'ASKED' ? 'past' : 'open'}>
                  {status === 'ASKED' ? say('Wacht op de aanvrager') : say('Wacht op jou')}
                </StatusLabel>
              )
            }
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
