import { WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Stories of the Week that were sent in: a coordinator reads them before everybody does. */
export function StoriesToReview({ stories }: { stories: DeskPageQuery['storiesToReview'] }) {
  const say = useSay();
  const href = useHref();
  if (stories.totalCount === 0) return null;
  return (
    <WorkQueue
      id="verhalen"
      title={say('{count, plural, one {# verhaal om na te kijken} other {# verhalen om na te kijken}}', {
        count: stories.totalCount,
      })}
      link={{ href: href('/week/verhalen/beheer?staat=ingestuurd'), label: say('Bekijk ze allemaal') }}
    >
      <WorkList>
        {stories.edges.map(({ node }) => (
          <WorkItem
            key={node.id}
            href={href(`/week/verhalen/${node.slug}`)}
            title={node.title}
            meta={node.organisation ? [node.organisation.name] : []}
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
