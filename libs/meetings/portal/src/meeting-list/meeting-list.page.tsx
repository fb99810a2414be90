import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  CardList,
  Chip,
  DateStrip,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import { dateLeaf, definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { MeetingCard } from './meeting-card';
import { MeetingListPageDocument, type MeetingListPageQuery } from './meeting-list.page.generated';

interface ListData extends MeetingListPageQuery {
  readonly past: boolean;
}

/** What is coming up, or what has been. */
export const meetingListPage = definePage<ListData>({
  path: '/bijeenkomsten',
  async load({ url, query }) {
    const past = url.searchParams.get('wanneer') === 'geweest';
    const answer = await query(MeetingListPageDocument, {
      filter: { when: past ? 'PAST' : 'UPCOMING' },
      after: url.searchParams.get('na'),
    });
    return { ...answer, past };
  },
  title: ({ past }, say) => (past ? say('Bijeenkomsten die geweest zijn') : say('Bijeenkomsten')),
  head: (_, { say }) => ({
    description: say('Expertiselabs, webinars en andere bijeenkomsten over jonge mantelzorgers.'),
  }),
  view: MeetingListView,
});

function MeetingListView({ data: { meetings, past } }: ViewProps<ListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer, locale, now } = usePageFacts();
  const { edges, pageInfo } = meetings;
  const address = past ? '/bijeenkomsten?wanneer=geweest' : '/bijeenkomsten';
  return (
    <Page>
      <PageHeader
        title={past ? say('Bijeenkomsten die geweest zijn') : say('Bijeenkomsten')}
        lead={say('Elkaar spreken, in de zaal of online, over wat werkt.')}
        actions={
          looksAfterNetwork(viewer) ? (
            <LinkButton href={href('/bijeenkomsten/nieuw')} variant="primary">
              {say('Nieuwe bijeenkomst')}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <Toolbar>
          <Chip href={href('/bijeenkomsten')} current={!past}>
            {say('Komt nog')}
          </Chip>
          <Chip href={href('/bijeenkomsten?wanneer=geweest')} current={past}>
            {say('Is geweest')}
          </Chip>
        </Toolbar>
        {!past && edges.length > 2 ? (
          <DateStrip
            label={say('De data op een rij')}
            items={edges.map(({ node }) => ({
              ...dateLeaf(new Date(node.startsAt), locale, now),
              href: href(`/bijeenkomsten/${node.slug}`),
              label: node.title,
            }))}
          />
        ) : null}
        {edges.length > 0 ? (
          <CardList columns="one">
            {edges.map(({ node }) => (
              <MeetingCard key={node.id} meeting={node} />
            ))}
          </CardList>
        ) : (
          <EmptyState
            title={past ? say('Er is nog niets geweest') : say('Er staat nu niets gepland')}
            action={<LinkButton href={href('/kennis')}>{say('Bekijk intussen de kennis')}</LinkButton>}
          >
            {say('Kijk hier later nog eens.')}
          </EmptyState>
        )}
        <Pagination
          label={say('Bladeren door de bijeenkomsten')}
          {...(pageInfo.hasNextPage
            ? {
                next: {
                  href: href(
                    `${address}${past ? '&' : '?'}na=${encodeURIComponent(pageInfo.endCursor ?? '')}`,
                  ),
                  label: say('Verder'),
                },
              }
            : {})}
        />
      </Stack>
    </Page>
  );
}
