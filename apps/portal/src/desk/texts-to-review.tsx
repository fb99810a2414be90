import { WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Knowledge that waits for a second pair of eyes. */
export function TextsToReview({ knowledgeToReview }: Pick<DeskPageQuery, 'knowledgeToReview'>) {
  const say = useSay();
  const href = useHref();
  if (knowledgeToReview.totalCount === 0) return null;
  return (
    <WorkQueue
      id="meelezen"
      title={say('{count, plural, one {# tekst om na te kijken} other {# teksten om na te kijken}}', {
        count: knowledgeToReview.totalCount,
      })}
      link={{ href: href('/kennis/meelezen'), label: say('Bekijk de hele rij') }}
    >
      <WorkList>
        {knowledgeToReview.edges.map(({ node }) => (
          <WorkItem key={node.id} href={href(`/kennis/${node.slug}/meelezen`)} title={node.title} />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
