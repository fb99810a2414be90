import { Card, CardList, Pagination, StatusLabel } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { labelOf, type Term } from '../terms';
import type { WorkListFragment } from './work.page.generated';

const looks = {
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  CHANGES_REQUESTED: 'waiting',
  PUBLISHED: 'confirmed',
  ARCHIVED: 'past',
} as const;

/** Items that somebody works on, each with how far it is. */
export function WorkList({
  list,
  terms,
  path,
}: {
  list: WorkListFragment;
  terms: readonly Term[];
  path: string;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <>
      <CardList columns="one">
        {list.edges.map(({ node }) => (
          <Card
            key={node.id}
            href={href(`/kennis/${node.slug}`)}
            title={node.title}
            headingLevel={2}
            badge={
              <StatusLabel status={looks[node.stage]}>{labelOf(terms, 'statuses', node.stage)}</StatusLabel>
            }
            meta={[
              labelOf(terms, 'kinds', node.kind),
              ...(node.brokenLinks.length > 0
                ? [
                    say('{count, plural, one {# link werkt niet meer} other {# links werken niet meer}}', {
                      count: node.brokenLinks.length,
                    }),
                  ]
                : []),
            ]}
          >
            {node.summary}
          </Card>
        ))}
      </CardList>
      <Pagination
        label={say('Bladeren')}
        {...(list.pageInfo.hasNextPage
          ? {
              next: {
                href: href(`${path}?na=${encodeURIComponent(list.pageInfo.endCursor ?? '')}`),
                label: say('Verder'),
              },
            }
          : {})}
      />
    </>
  );
}
