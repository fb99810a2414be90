import { looksAfterNetwork, writeDay } from '@verbonden/shared/kernel';
import {
  Badge,
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { PollListPageDocument, type PollListPageQuery } from './poll-list.page.generated';

/** All polls: open ones to take part in, and what earlier ones found. */
export const pollListPage = definePage<PollListPageQuery>({
  path: '/peilingen',
  load: ({ url, query }) => query(PollListPageDocument, { after: url.searchParams.get('na') }),
  title: (_, say) => say('Peilingen'),
  view: PollListView,
});

function PollListView({ data: { polls } }: ViewProps<PollListPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { viewer, locale } = usePageFacts();
  const { edges, pageInfo } = polls;
  const next = pageInfo.hasNextPage
    ? {
        href: href(`/peilingen?${new URLSearchParams({ na: pageInfo.endCursor ?? '' }).toString()}`),
        label: say('Eerdere peilingen'),
      }
    : undefined;
  const stands = (node: (typeof edges)[number]['node']) => {
    if (node.isOpen) return say('Doe mee tot en met {day}', { day: writeDay(node.closesOn, locale) });
    if (node.status === 'PUBLISHED') return say('Uitkomsten van {year}', { year: node.opensOn.slice(0, 4) });
    return node.status === 'DRAFT' ? say('Concept') : say('Gesloten, uitkomsten volgen');
  };
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Peilingen')}
          lead={say('Vragen aan veel mensen tegelijk. Niemand kan zien wie wat antwoordde.')}
          {...(looksAfterNetwork(viewer)
            ? { actions: <LinkButton href={href('/peilingen/nieuw')}>{say('Maak een peiling')}</LinkButton> }
            : {})}
        />
        {edges.length > 0 ? (
          <CardList>
            {edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/peiling/${node.slug}`)}
                title={node.title}
                headingLevel={2}
                badge={<Badge>{stands(node)}</Badge>}
              >
                {node.lead}
              </Card>
            ))}
          </CardList>
        ) : (
          <EmptyState title={say('Er is nog geen peiling geweest')} />
        )}
        {next ? <Pagination label={say('Bladeren')} next={next} /> : null}
      </Stack>
    </Page>
  );
}
