import { writeShortDate } from '@verbonden/shared/kernel';
import { StatusLabel, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** What people brought to the Lab and nobody took yet, the longest waiting first; what is late stands out. */
export function LabRequests({ labRequests }: Pick<DeskPageQuery, 'labRequests'>) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  if (labRequests.totalCount === 0) return null;
  return (
    <WorkQueue
      id="lab-verzoeken"
      title={say('{count, plural, one {# vraag aan het Lab} other {# vragen aan het Lab}}', {
        count: labRequests.totalCount,
      })}
      link={{ href: href('/lab/verzoeken'), label: say('Bekijk ze allemaal') }}
    >
      <WorkList>
        {labRequests.edges.map(({ node: { id, question, dueAt } }) => (
          <WorkItem
            key={id}
            href={href('/lab/verzoeken')}
            title={question}
            badge={
              <StatusLabel status={new Date(dueAt).getTime() < now ? 'open' : 'waiting'}>
                {new Date(dueAt).getTime() < now
                  ? say('Had al iemand moeten hebben')
                  : say('Iemand pakt dit op vóór {day}', { day: writeShortDate(new Date(dueAt), locale) })}
              </StatusLabel>
            }
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
