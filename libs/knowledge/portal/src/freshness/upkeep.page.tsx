import { looksAfterNetwork, writeShortDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Card,
  CardList,
  EmptyState,
  Page,
  PageHeader,
  Pagination,
  Section,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { SetKnowledgeApartDocument } from '../duplicate/duplicate.generated';
import { Twins } from '../duplicate/twins';
import { signInFirst } from '../sign-in-first';
import { UpkeepPageDocument, type UpkeepPageQuery } from './upkeep.page.generated';

/** What is left for the coordinators: links that broke, and texts of which nobody said that they still hold. */
export const upkeepPage = definePage<UpkeepPageQuery>({
  path: '/kennis/onderhoud',
  load({ url, query, context }) {
    signInFirst(context, url.pathname);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    return query(UpkeepPageDocument, {
      links: url.searchParams.get('links'),
      overdue: url.searchParams.get('oud'),
      kindless: url.searchParams.get('soort'),
    });
  },
  async submit({ form, mutate, goTo }) {
    const input = { oneId: form.line('een'), otherId: form.line('ander') };
    const { state } = await mutate(SetKnowledgeApartDocument, { input });
    return state ?? goTo('/kennis/onderhoud#dubbel');
  },
  title: (_, say) => say('Kennis bijhouden'),
  head: () => ({ noIndex: true }),
  view: UpkeepView,
});

function UpkeepView({
  data: {
    knowledgeWithBrokenLinks: broken,
    unconfirmedKnowledge: overdue,
    knowledgeWithoutActivityKind: kindless,
    knowledgeLookalikes: pairs,
  },
  form,
}: ViewProps<UpkeepPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const written = (day: string | null) => (day ? writeShortDate(new Date(`${day}T12:00:00Z`), locale) : '');
  return (
    <Page>
      <PageHeader
        title={say('Kennis bijhouden')}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/bureau'), label: say('Bureau') }]} />
        }
        lead={say('De makers weten het al. Hier staat wat daarna nog bleef liggen, het langste bovenaan.')}
      />
      <FormProblems form={form} />
      {broken.totalCount + overdue.totalCount + kindless.totalCount + pairs.length === 0 ? (
        <EmptyState title={say('Alles is gedaan. Fijne dag.')} />
      ) : null}
      {broken.totalCount > 0 ? (
        <Section
          id="links"
          title={say(
            '{count, plural, one {# tekst met een kapotte link} other {# teksten met een kapotte link}}',
            {
              count: broken.totalCount,
            },
          )}
        >
          <CardList columns="one">
            {broken.edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/kennis/${node.slug}`)}
                title={node.title}
                meta={[
                  say('sinds {day}', { day: written(node.brokenLinks[0]?.failingSince ?? null) }),
                  say('{count, plural, one {# link} other {# links}}', { count: node.brokenLinks.length }),
                ]}
              >
                {node.brokenLinks[0]?.url}
              </Card>
            ))}
          </CardList>
          <More list={broken} name="links" />
        </Section>
      ) : null}
      <Twins pairs={pairs} path="/kennis/onderhoud" />
      {overdue.totalCount > 0 ? (
        <Section
          id="oud"
          title={say(
            '{count, plural, one {# tekst die misschien verouderd is} other {# teksten die misschien verouderd zijn}}',
            {
              count: overdue.totalCount,
            },
          )}
          lead={say('Niemand zei op tijd dat ze nog kloppen, of er is niemand om het te vragen.')}
        >
          <CardList columns="many">
            {overdue.edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/kennis/${node.slug}`)}
                title={node.title}
                meta={[
                  say('gevraagd sinds {day}', { day: written(node.reviewOn) }),
                  ...(node.organisation ? [node.organisation.name] : []),
                ]}
              />
            ))}
          </CardList>
          <More list={overdue} name="oud" />
        </Section>
      ) : null}
      {kindless.totalCount > 0 ? (
        <Section
          id="soort"
          title={say(
            '{count, plural, one {# aanpak zonder soort activiteit} other {# aanpakken zonder soort activiteit}}',
            { count: kindless.totalCount },
          )}
          lead={say('Ze zijn zo ingelezen. Niemand vindt ze terug bij chill, skill, maatje of respijt.')}
        >
          <CardList columns="many">
            {kindless.edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/kennis/${node.slug}`)}
                title={node.title}
                meta={node.publisher ? [node.publisher] : []}
              />
            ))}
          </CardList>
          <More list={kindless} name="soort" />
        </Section>
      ) : null}
    </Page>
  );
}

function More({
  list,
  name,
}: {
  list: UpkeepPageQuery['unconfirmedKnowledge' | 'knowledgeWithBrokenLinks' | 'knowledgeWithoutActivityKind'];
  name: string;
}) {
  const say = useSay();
  const href = useHref();
  const { hasNextPage, endCursor } = list.pageInfo;
  return (
    <Pagination
      label={say('Bladeren')}
      {...(hasNextPage
        ? {
            next: {
              href: href(`/kennis/onderhoud?${name}=${encodeURIComponent(endCursor ?? '')}`),
              label: say('Verder'),
            },
          }
        : {})}
    />
  );
}
