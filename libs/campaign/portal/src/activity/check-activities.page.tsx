import { looksAfterNetwork, writeShortDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Card,
  CardList,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  Pagination,
  Stack,
  StatusLabel,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { audienceWord, placeWord, whenLines } from './activity-words';
import {
  CampaignActivitiesToCheckPageDocument,
  type CampaignActivitiesToCheckPageQuery,
} from './kept-activities.page.generated';

interface CheckData extends CampaignActivitiesToCheckPageQuery {
  readonly done: string | null;
}

/** What waits to be looked over, what waits longest first; late is what waits more than a working day. */
export const checkActivitiesPage = definePage<CheckData>({
  path: '/week/activiteiten/nakijken',
  async load({ url, query, context }) {
    signInFirst(context, '/week/activiteiten/nakijken');
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const answer = await query(CampaignActivitiesToCheckPageDocument, { after: url.searchParams.get('na') });
    return { ...answer, done: url.searchParams.get('gedaan') };
  },
  title: (_, say) => say('Activiteiten nakijken'),
  head: () => ({ noIndex: true }),
  view: CheckView,
});

function CheckView({ data: { campaignActivitiesToCheck, done } }: ViewProps<CheckData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { edges, pageInfo } = campaignActivitiesToCheck;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Activiteiten nakijken')}
          lead={say('We beloven dat we binnen een werkdag kijken.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/bureau'), label: say('Bureau') }]}
            />
          }
        />
        {done === 'ja' ? (
          <Notice kind="success" live="status" title={say('Gedaan. Het staat in de agenda van de Week.')} />
        ) : null}
        {done === 'gevraagd' ? (
          <Notice kind="success" live="status" title={say('Je vraag is onderweg naar wie het instuurde.')} />
        ) : null}
        {edges.length > 0 ? (
          <CardList columns="one">
            {edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/week/activiteit/${node.slug}`)}
                title={node.title}
                headingLevel={2}
                badge={
                  (node.waiting?.workingDays ?? 0) > 1 ? (
                    <StatusLabel status="waiting">{say('Wacht te lang')}</StatusLabel>
                  ) : (
                    <StatusLabel status="open">
                      {node.status === 'PUBLISHED' ? say('Veranderd') : say('Nieuw')}
                    </StatusLabel>
                  )
                }
                meta={[
                  node.organisation.name,
                  audienceWord(node.audience, say),
                  placeWord(node, say),
                  whenLines(node, locale)[0] ?? '',
                  ...(node.waiting
                    ? [
                        say('Binnen sinds {day}', {
                          day: writeShortDate(new Date(node.waiting.since), locale),
                        }),
                      ]
                    : []),
                ]}
              >
                {node.body}
              </Card>
            ))}
          </CardList>
        ) : (
          <EmptyState title={say('Er wacht geen activiteit')} />
        )}
        <Pagination
          label={say('Bladeren door wat wacht')}
          {...(pageInfo.hasNextPage
            ? {
                next: {
                  href: href(`/week/activiteiten/nakijken?na=${pageInfo.endCursor ?? ''}`),
                  label: say('Verder'),
                },
              }
            : {})}
        />
      </Stack>
    </Page>
  );
}
