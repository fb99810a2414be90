import { isSignedIn } from '@verbonden/shared/kernel';
import { FindBox, UnderstoodAs } from '@verbonden/search/portal';
import {
  Apart,
  CardList,
  Columns,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { FollowQuestion } from '../follow/follow-question';
import { PutLink, PutNotice } from '../collection/put-link';
import { ChosenFilters } from './chosen-filters';
import { filterOf, filtersOn, listAddress, type ListChoice, partsOf, readListChoice } from './list-address';
import { FoundInAttachment } from '../attachment/found-in-attachment';
import { KnowledgeCard } from './knowledge-card';
import { KnowledgeFilters } from './knowledge-filters';
import {
  KnowledgeListPageDocument,
  type KnowledgeListPageQuery,
  NearKnowledgeDocument,
  type NearKnowledgeQuery,
} from './knowledge-list.page.generated';
import { listHead } from '../out/list-head';
import { TakeAlong } from '../out/take-along';
import { NothingFound } from './nothing-found';
import { SortChoice } from './sort-choice';

export interface KnowledgeListData extends KnowledgeListPageQuery {
  readonly choice: ListChoice;
  /** The filter that was just taken off, out of the address. */
  readonly gone: string | null;
  /** What is near, when a search found nothing. */
  readonly near: NearKnowledgeQuery | null;
}

/** Everything that is shared, to search and to filter. The address holds the whole question. */
export const knowledgeListPage = definePage<KnowledgeListData>({
  path: '/kennis',
  async load({ url, query }) {
    const choice = readListChoice(url.searchParams);
    const answer = await query(KnowledgeListPageDocument, {
      search: choice.search || null,
      insist: choice.insist,
      filter: filterOf(choice),
      sort: choice.sort,
      after: url.searchParams.get('na'),
    });
    const nothing = choice.search !== '' && answer.knowledgeItems.totalCount === 0;
    const near = nothing
      ? await query(NearKnowledgeDocument, {
          search: choice.search,
          // Half a word is the beginning of others.
          typed: choice.search.slice(0, Math.max(4, Math.ceil(choice.search.length / 2))),
          withFilters: filtersOn(choice) > 0,
        })
      : null;
    return { ...answer, choice, near, gone: url.searchParams.get('weg') };
  },
  title: ({ choice }, say) =>
    choice.search ? say('Zoeken: {words}', { words: choice.search }) : say('Kennis'),
  head: (data, args) => ({
    ...listHead(data, args),
    description: args.say('Praktijken, hulpmiddelen en onderzoek voor wie werkt met jonge mantelzorgers.'),
  }),
  view: KnowledgeListView,
});

function KnowledgeListView({ data }: ViewProps<KnowledgeListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { choice } = data;
  return (
    <Page>
      <Stack>
        <PageHeader
          title={say('Kennis')}
          lead={say('Wat werkt voor jonge mantelzorgers: gedeeld door wie het zelf doet.')}
          actions={
            isSignedIn(viewer) ? (
              <>
                <LinkButton href={href('/kennis/delen')} variant="primary">
                  {say('Deel een aanpak')}
                </LinkButton>
                <LinkButton href={href('/verzamelingen')}>{say('Verzamelingen')}</LinkButton>
                <LinkButton href={href('/kennis/mijn')}>{say('Wat ik deel')}</LinkButton>
              </>
            ) : (
              <LinkButton href={href('/verzamelingen')}>{say('Verzamelingen')}</LinkButton>
            )
          }
        />
        <FindBox
          size="large"
          id="kennisvraag"
          action={href('/kennis')}
          label={say('Wat zoek je?')}
          defaultValue={choice.search}
          keep={keptWith(choice)}
        />
      </Stack>
      <Columns asideFirst aside={<KnowledgeFilters data={data} />}>
        <Stack>
          <Results data={data} />
          <TakeAlong choice={choice} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** What a new search keeps: the filters and the order, but not to take words as they are. */
function keptWith(choice: ListChoice): Record<string, string[]> {
  const kept: Record<string, string[]> = {};
  for (const [name, value] of partsOf({ ...choice, search: '', insist: false }))
    (kept[name] ??= []).push(value);
  return kept;
}

function Results({ data }: { data: KnowledgeListData }) {
  const say = useSay();
  const href = useHref();
  const { knowledgeItems, knowledgeTerms, choice } = data;
  const { totalCount, edges, pageInfo, corrections, loosened } = knowledgeItems;
  return (
    <Stack>
      <PutNotice />
      <UnderstoodAs
        typed={choice.search}
        corrections={corrections}
        loosened={loosened && totalCount > 0}
        insistPath={listAddress({ ...choice, insist: true })}
      />
      <Apart>
        <p role="status">
          {choice.search
            ? say('{count, plural, one {# resultaat} other {# resultaten}} voor ‘{words}’', {
                count: totalCount,
                words: choice.search,
              })
            : say('{count, plural, one {# resultaat} other {# resultaten}}', { count: totalCount })}
        </p>
        <SortChoice choice={choice} />
      </Apart>
      <ChosenFilters data={data} />
      {edges.length > 0 ? (
        <CardList columns="one">
          {edges.map(({ node, markedTitle, excerpt, attachmentHit }) => (
            <KnowledgeCard
              key={node.id}
              item={node}
              terms={knowledgeTerms}
              title={markedTitle}
              excerpt={excerpt}
              beside={
                <>
                  {attachmentHit ? <FoundInAttachment found={attachmentHit} /> : null}
                  <PutLink item={node} />
                </>
              }
            />
          ))}
        </CardList>
      ) : (
        <NothingFound data={data} />
      )}
      <FollowQuestion choice={choice} />
      <Pagination
        label={say('Bladeren door de kennis')}
        {...(pageInfo.hasNextPage
          ? { next: { href: href(listAddress(choice, { after: pageInfo.endCursor })), label: say('Verder') } }
          : {})}
      />
    </Stack>
  );
}
