import { looksAfterNetwork, mostCounted } from '@verbonden/shared/kernel';
import {
  CardList,
  DateStrip,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import { dateLeaf, definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import type { MeetingKind } from '@verbonden/shared/web/schema';
import { feedLinks } from '../calendar/feed-links';
import { FollowMeetings } from '../calendar/follow-meetings';
import { KindsThereDocument } from './kinds-there.generated';
import { kinds, listAddress, type ListChoice, readListChoice } from './list-address';
import { ListChoices } from './list-choices';
import { MeetingCard } from './meeting-card';
import {
  type ListedMeetingFragment,
  MeetingListPageDocument,
  type MeetingListPageQuery,
} from './meeting-list.page.generated';

interface ListData extends MeetingListPageQuery {
  readonly choice: ListChoice;
  /** The kinds of which there are meetings. */
  readonly there: readonly MeetingKind[];
}

/** What is coming up, or what has been. */
export const meetingListPage = definePage<ListData>({
  path: '/bijeenkomsten',
  async load({ url, query, context }) {
    const choice = readListChoice(url.searchParams);
    const after = url.searchParams.get('na');
    const when = choice.past ? 'PAST' : 'UPCOMING';
    const [answer, ofKind] = await Promise.all([
      query(MeetingListPageDocument, {
        filter: { when, ...(choice.kind ? { kinds: [choice.kind] } : {}) },
        after,
        drafts: looksAfterNetwork(context.viewer) && !choice.past && !after,
      }),
      query(KindsThereDocument, { when }),
    ]);
    return { ...answer, choice, there: kinds.filter((kind) => ofKind[kind].edges.length > 0) };
  },
  title: ({ choice }, say) => (choice.past ? say('Bijeenkomsten die geweest zijn') : say('Bijeenkomsten')),
  head: (_, { say, context }) => ({
    description: say('Expertiselabs, webinars en andere bijeenkomsten over jonge mantelzorgers.'),
    alternates: feedLinks(context.locale, say),
  }),
  view: MeetingListView,
});

function MeetingListView({ data: { meetings, drafts, choice, there } }: ViewProps<ListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { edges, pageInfo, totalCount } = meetings;
  const listed = edges.map(({ node }) => node);
  return (
    <Page>
      <PageHeader
        title={choice.past ? say('Bijeenkomsten die geweest zijn') : say('Bijeenkomsten')}
        lead={say('Elkaar spreken, in de zaal of online, over wat werkt.')}
        actions={
          looksAfterNetwork(viewer) ? (
            <Toolbar
              primary={
                <LinkButton href={href('/bijeenkomsten/nieuw')} variant="primary">
                  {say('Nieuwe bijeenkomst')}
                </LinkButton>
              }
            >
              <LinkButton href={href('/bijeenkomsten/reeks/nieuw')}>{say('Nieuwe reeks')}</LinkButton>
            </Toolbar>
          ) : null
        }
      />
      <Stack gap="large">
        <ListChoices choice={choice} there={there} />
        {choice.past ? null : <Season meetings={listed} />}
        {listed.length > 0 ? (
          <Stack>
            <p role="status">
              {totalCount > mostCounted
                ? say('Meer dan duizend bijeenkomsten')
                : say('{count, plural, one {# bijeenkomst} other {# bijeenkomsten}}', { count: totalCount })}
            </p>
            <CardList columns="one">
              {listed.map((meeting) => (
                <MeetingCard key={meeting.id} meeting={meeting} />
              ))}
            </CardList>
          </Stack>
        ) : (
          <Nothing choice={choice} />
        )}
        <Pagination
          label={say('Bladeren door de bijeenkomsten')}
          {...(pageInfo.hasNextPage
            ? { next: { href: href(listAddress(choice, pageInfo.endCursor)), label: say('Verder') } }
            : {})}
        />
        <FollowMeetings />
        {drafts && drafts.edges.length > 0 ? (
          <Section id="concepten" title={say('Concepten, alleen voor coördinatoren')}>
            <CardList columns="one">
              {drafts.edges.map(({ node }) => (
                <MeetingCard key={node.id} meeting={node} />
              ))}
            </CardList>
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

/** The dates to come at a glance; for one or two the list itself is enough. */
function Season({ meetings }: { meetings: readonly ListedMeetingFragment[] }) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  if (meetings.length < 3) return null;
  return (
    <DateStrip
      label={say('De data op een rij')}
      items={meetings.map(({ slug, title, startsAt, status }) => ({
        ...dateLeaf(new Date(startsAt), locale, now),
        ...(status === 'CANCELLED' ? { look: 'cancelled' as const } : {}),
        href: href(`/bijeenkomsten/${slug}`),
        label: title,
      }))}
    />
  );
}

function Nothing({ choice }: { choice: ListChoice }) {
  const say = useSay();
  const href = useHref();
  const limited = choice.kind !== null;
  return (
    <EmptyState
      title={choice.past ? say('Er is nog niets geweest') : say('Er staat nu niets gepland')}
      action={
        limited ? (
          <LinkButton href={href(listAddress({ ...choice, kind: null }))}>
            {say('Toon alle soorten')}
          </LinkButton>
        ) : choice.past ? (
          <LinkButton href={href('/bijeenkomsten')}>{say('Bekijk wat er nog komt')}</LinkButton>
        ) : (
          <LinkButton href={href('/bijeenkomsten?wanneer=geweest')}>
            {say('Bekijk wat er geweest is')}
          </LinkButton>
        )
      }
    >
      {limited ? say('Van deze soort is er nu niets.') : say('Kijk hier later nog eens.')}
    </EmptyState>
  );
}
