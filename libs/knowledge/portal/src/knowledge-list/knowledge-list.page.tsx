import { isSignedIn } from '@verbonden/shared/kernel';
import {
  CardList,
  ChipList,
  Columns,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  SearchBox,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import {
  type FacetKey,
  facetNames,
  filterOf,
  type ListChoice,
  listAddress,
  readListChoice,
  without,
} from './list-address';
import { KnowledgeCard } from './knowledge-card';
import { KnowledgeFilters } from './knowledge-filters';
import { KnowledgeListPageDocument, type KnowledgeListPageQuery } from './knowledge-list.page.generated';
import { NothingFound } from './nothing-found';

export interface KnowledgeListData extends KnowledgeListPageQuery {
  readonly choice: ListChoice;
}

/** Everything that is shared, to search and to filter. */
export const knowledgeListPage = definePage<KnowledgeListData>({
  path: '/kennis',
  async load({ url, query }) {
    const choice = readListChoice(url.searchParams);
    const answer = await query(KnowledgeListPageDocument, {
      search: choice.search || null,
      filter: filterOf(choice),
      sort: choice.sort,
      after: url.searchParams.get('na'),
    });
    return { ...answer, choice };
  },
  title: ({ choice }, say) =>
    choice.search ? say('Zoeken: {words}', { words: choice.search }) : say('Kennis'),
  head: (_, { say }) => ({
    description: say('Praktijken, hulpmiddelen en onderzoek voor wie werkt met jonge mantelzorgers.'),
  }),
  view: KnowledgeListView,
});

function KnowledgeListView({ data }: ViewProps<KnowledgeListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { knowledgeItems, knowledgeTerms, choice } = data;
  const { totalCount, edges, pageInfo } = knowledgeItems;
  return (
    <Page>
      <PageHeader
        title={say('Kennis')}
        lead={say('Wat werkt voor jonge mantelzorgers: gedeeld door wie het zelf doet.')}
        actions={
          isSignedIn(viewer) ? (
            <>
              <LinkButton href={href('/kennis/delen')} variant="primary">
                {say('Deel een aanpak')}
              </LinkButton>
              <LinkButton href={href('/kennis/mijn')}>{say('Wat ik deel')}</LinkButton>
            </>
          ) : null
        }
      />
      <SearchBox
        size="large"
        id="kennisvraag"
        action={href('/kennis')}
        label={say('Wat zoek je?')}
        submitLabel={say('Zoek')}
        defaultValue={choice.search}
        keep={Object.fromEntries(
          (Object.entries(facetNames) as [FacetKey, string][]).map(([key, name]) => [
            name,
            choice.chosen[key],
          ]),
        )}
      />
      <Columns asideFirst aside={<KnowledgeFilters data={data} />}>
        <Stack>
          <p role="status">
            {choice.search
              ? say('{count, plural, one {# resultaat} other {# resultaten}} voor ‘{words}’', {
                  count: totalCount,
                  words: choice.search,
                })
              : say('{count, plural, one {# resultaat} other {# resultaten}}', { count: totalCount })}
          </p>
          <ChipList
            label={say('Gekozen filters')}
            removeText={say('Haal weg:')}
            filters={chips(data).map((chip) => ({ ...chip, href: href(chip.href) }))}
            clear={{
              href: href(choice.search ? `/kennis?q=${encodeURIComponent(choice.search)}` : '/kennis'),
              label: say('Alles weg'),
            }}
          />
          {edges.length > 0 ? (
            <CardList columns="one">
              {edges.map(({ node }) => (
                <KnowledgeCard key={node.id} item={node} terms={knowledgeTerms} />
              ))}
            </CardList>
          ) : (
            <NothingFound data={data} />
          )}
          <Pagination
            label={say('Bladeren door de kennis')}
            {...(pageInfo.hasNextPage
              ? { next: { href: href(listAddress(choice, pageInfo.endCursor)), label: say('Verder') } }
              : {})}
          />
        </Stack>
      </Columns>
    </Page>
  );
}

/** The filters that are on, each with the address without it. */
function chips({
  knowledgeItems,
  knowledgeTerms,
  choice,
}: KnowledgeListData): { href: string; label: string }[] {
  const labels = (key: string, value: string) =>
    knowledgeItems.facets.find((facet) => facet.key === key)?.values.find((each) => each.value === value)
      ?.label ??
    knowledgeTerms.find((term) => term.group === key && term.code === value)?.label ??
    value;
  return (Object.entries(choice.chosen) as [FacetKey, readonly string[]][]).flatMap(([key, values]) =>
    values.map((value) => ({ href: listAddress(without(choice, key, value)), label: labels(key, value) })),
  );
}
