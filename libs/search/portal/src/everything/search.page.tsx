import {
  CardList,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Row,
  SectionNav,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { AskNetwork } from '../box/ask-network';
import { FindBox } from '../box/find-box';
import { UnderstoodAs } from '../box/understood-as';
import { kindNames, tabWord } from '../kind-words';
import { FoundCard } from './found-card';
import { NothingFound } from './nothing-found';
import { readSearchChoice, searchAddress, type SearchChoice } from './search-address';
import { SearchPageDocument, type SearchPageQuery } from './search.page.generated';

interface SearchData {
  readonly choice: SearchChoice;
  /** Null before anything was asked. */
  readonly found: SearchPageQuery['searchEverything'] | null;
}

/** One box over everything, with a tab for each kind of thing. */
export const searchPage = definePage<SearchData>({
  path: '/zoeken',
  async load({ url, query }) {
    const choice = readSearchChoice(url.searchParams);
    if (!choice.search) return { choice, found: null };
    const { searchEverything } = await query(SearchPageDocument, {
      search: choice.search,
      kinds: choice.kind ? [choice.kind] : null,
      insist: choice.insist,
      after: url.searchParams.get('na'),
    });
    return { choice, found: searchEverything };
  },
  title: ({ choice }, say) =>
    choice.search ? say('Zoeken: {words}', { words: choice.search }) : say('Zoeken'),
  head: (_, { say }) => ({
    description: say('Zoek in kennis, bijeenkomsten en organisaties tegelijk.'),
    noIndex: true,
  }),
  view: SearchView,
});

function SearchView({ data: { choice, found } }: ViewProps<SearchData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page>
      <Stack>
        <PageHeader title={say('Zoeken')} />
        <FindBox
          size="large"
          action={href('/zoeken')}
          label={say('Wat zoek je?')}
          hint={say('Typ het zoals je het zegt, bijvoorbeeld: leerling zorgt voor zieke ouder')}
          defaultValue={choice.search}
          {...(choice.kind ? { keep: { soort: kindNames[choice.kind] ?? [] } } : {})}
        />
      </Stack>
      {found ? (
        <Results choice={choice} found={found} />
      ) : (
        <Row>
          <LinkButton href={href('/kennis')}>{say('Alle kennis')}</LinkButton>
          <LinkButton href={href('/bijeenkomsten')}>{say('Alle bijeenkomsten')}</LinkButton>
          <LinkButton href={href('/organisaties')}>{say('Alle organisaties')}</LinkButton>
        </Row>
      )}
    </Page>
  );
}

function Results({ choice, found }: { choice: SearchChoice; found: NonNullable<SearchData['found']> }) {
  const say = useSay();
  const href = useHref();
  const { totalCount, counts, corrections, loosened, edges, pageInfo } = found;
  const order = Object.keys(kindNames);
  const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const there = [...counts].sort((one, other) => place(one.kind) - place(other.kind));
  // A tab that is open stays there, also when it became empty.
  if (choice.kind && !there.some(({ kind }) => kind === choice.kind))
    there.push({ kind: choice.kind, count: 0 });
  return (
    <Stack>
      <UnderstoodAs
        typed={choice.search}
        corrections={corrections}
        loosened={loosened && all > 0}
        insistPath={searchAddress({ ...choice, insist: true })}
      />
      <p role="status">
        {say('{count, plural, =0 {Geen resultaten} one {# resultaat} other {# resultaten}} voor ‘{words}’', {
          count: totalCount,
          words: choice.search,
        })}
      </p>
      {all > 0 ? (
        <SectionNav
          label={say('Soorten resultaten')}
          items={[
            {
              href: href(searchAddress({ ...choice, kind: null })),
              label: say('Alles'),
              count: all,
              current: choice.kind === null,
            },
            ...there.map(({ kind, count }) => ({
              href: href(searchAddress({ ...choice, kind })),
              label: tabWord(kind, say),
              count,
              current: choice.kind === kind,
            })),
          ]}
        />
      ) : null}
      {choice.kind === 'KNOWLEDGE' && edges.length > 0 ? (
        <p>
          <a href={href(`/kennis?q=${encodeURIComponent(choice.search)}`)}>
            {say('Kies verder op thema, leeftijd of werkplek')}
          </a>
        </p>
      ) : null}
      {edges.length > 0 ? (
        <CardList columns="one">
          {edges.map(({ node }) => (
            <FoundCard key={node.id} hit={node} />
          ))}
        </CardList>
      ) : (
        <NothingFound choice={choice} elsewhere={all} />
      )}
      <Pagination
        label={say('Bladeren door de resultaten')}
        {...(pageInfo.hasNextPage
          ? { next: { href: href(searchAddress(choice, pageInfo.endCursor)), label: say('Verder') } }
          : {})}
      />
      {edges.length > 0 ? (
        <Row>
          <span>{say('Staat het er niet bij?')}</span>
          <AskNetwork question={choice.search} />
        </Row>
      ) : null}
    </Stack>
  );
}
