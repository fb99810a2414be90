import {
  Breadcrumb,
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  StatusLabel,
} from '@verbonden/shared/ui';
import {
  definePage,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { statusWord } from './activity.page';
import { whenLines } from './activity-words';
import {
  MyCampaignActivitiesPageDocument,
  type MyCampaignActivitiesPageQuery,
} from './kept-activities.page.generated';

/** The activities of where somebody works: how each stands, and how many come. */
export const myActivitiesPage = definePage<MyCampaignActivitiesPageQuery>({
  path: '/week/activiteiten/mijn',
  load({ url, query, context }) {
    signInFirst(context, '/week/activiteiten/mijn');
    return query(MyCampaignActivitiesPageDocument, { after: url.searchParams.get('na') });
  },
  title: (_, say) => say('Onze activiteiten'),
  head: () => ({ noIndex: true }),
  view: MyActivitiesView,
});

const looks = {
  SUBMITTED: 'waiting',
  CHANGES_REQUESTED: 'draft',
  PUBLISHED: 'confirmed',
  CANCELLED: 'cancelled',
  WITHDRAWN: 'past',
} as const;

function MyActivitiesView({
  data: { myCampaignActivities, currentCampaignEdition: edition },
}: ViewProps<MyCampaignActivitiesPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { edges, pageInfo } = myCampaignActivities;
  const add = edition ? (
    <LinkButton href={href(`/week/${edition.slug}/activiteiten/nieuw`)} variant="primary">
      {say('Zet jullie activiteit erbij')}
    </LinkButton>
  ) : null;
  return (
    <Page>
      <PageHeader
        title={say('Onze activiteiten')}
        lead={say('Wat jullie doen in de Week van de Jonge Mantelzorger.')}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/week'), label: say('De Week') }]} />
        }
        actions={edges.length > 0 ? add : null}
      />
      {edges.length > 0 ? (
        <CardList columns="one">
          {edges.map(({ node }) => (
            <Card
              key={node.id}
              href={href(`/week/activiteit/${node.slug}`)}
              title={node.title}
              headingLevel={2}
              badge={<StatusLabel status={looks[node.status]}>{statusWord(node.status, say)}</StatusLabel>}
              meta={[
                whenLines(node, locale)[0] ?? '',
                node.organisation.name,
                ...(node.joining === 'PORTAL' && node.signupCount !== null
                  ? [
                      say(
                        '{count, plural, =0 {nog geen aanmeldingen} one {# aanmelding} other {# aanmeldingen}}',
                        {
                          count: node.signupCount,
                        },
                      ),
                    ]
                  : []),
              ]}
            />
          ))}
        </CardList>
      ) : (
        <EmptyState title={say('Jullie hebben nog niets gemeld')} action={add}>
          {say('Een open middag, een les, samen eten: klein is ook goed.')}
        </EmptyState>
      )}
      <Pagination
        label={say('Bladeren door onze activiteiten')}
        {...(pageInfo.hasNextPage
          ? {
              next: {
                href: href(`/week/activiteiten/mijn?na=${pageInfo.endCursor ?? ''}`),
                label: say('Verder'),
              },
            }
          : {})}
      />
    </Page>
  );
}
