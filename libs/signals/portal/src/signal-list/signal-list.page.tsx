import {
  CardList,
  ChipList,
  Columns,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  SearchBox,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, type Say, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { statusName } from '../signal-words';
import {
  type FacetKey,
  facetNames,
  filterOf,
  inAddress,
  listAddress,
  type ListChoice,
  readListChoice,
  statusOf,
  without,
} from './list-address';
import { SignalCard } from './signal-card';
import { SignalFilters } from './signal-filters';
import { SignalListPageDocument, type SignalListPageQuery } from './signal-list.page.generated';

export interface SignalListData extends SignalListPageQuery {
  readonly choice: ListChoice;
}

/** Everything that was raised, to search and to filter; for whoever is in the network. */
export const signalListPage = definePage<SignalListData>({
  path: '/signalen',
  async load({ url, query }) {
    const choice = readListChoice(url.searchParams);
    const answer = await query(SignalListPageDocument, {
      filter: filterOf(choice),
      sort: choice.sort,
      after: url.searchParams.get('na'),
    });
    return { ...answer, choice };
  },
  title: ({ choice }, say) =>
    choice.search ? say('Zoeken: {words}', { words: choice.search }) : say('Signalen'),
  head: () => ({ noIndex: true }),
  view: SignalListView,
});

function SignalListView({ data }: ViewProps<SignalListData>) {
  const say = useSay();
  const href = useHref();
  const { signals, choice } = data;
  const { totalCount, edges, pageInfo } = signals;
  return (
    <Page>
      <PageHeader
        title={say('Signalen')}
        lead={say(
          'Vragen uit de praktijk waar nog niemand een antwoord op had. Speelt het bij jullie ook? Laat het weten.',
        )}
        actions={
          <>
            <LinkButton href={href('/signalen/nieuw?leden=ja')} variant="primary">
              {say('Vraag het aan het netwerk')}
            </LinkButton>
            <LinkButton href={href('/signalen/nieuw')}>{say('Breng een signaal in')}</LinkButton>
          </>
        }
      />
      <SearchBox
        size="large"
        id="signaalvraag"
        action={href('/signalen')}
        label={say('Waar gaat het over?')}
        submitLabel={say('Zoek')}
        defaultValue={choice.search}
        keep={{
          ...Object.fromEntries(
            (Object.entries(facetNames) as [FacetKey, string][]).map(([key, name]) => [
              name,
              choice.chosen[key],
            ]),
          ),
          antwoord: choice.withoutReply ? ['geen'] : [],
        }}
      />
      <Columns asideFirst aside={<SignalFilters data={data} />}>
        <Stack>
          <p role="status">
            {choice.search
              ? say('{count, plural, one {# signaal} other {# signalen}} voor ‘{words}’', {
                  count: totalCount,
                  words: choice.search,
                })
              : say('{count, plural, one {# signaal} other {# signalen}}', { count: totalCount })}
          </p>
          <ChipList
            label={say('Gekozen filters')}
            removeText={say('Haal weg:')}
            filters={chips(data, say).map((chip) => ({ ...chip, href: href(chip.href) }))}
            clear={{
              href: href(choice.search ? `/signalen?q=${encodeURIComponent(choice.search)}` : '/signalen'),
              label: say('Alles weg'),
            }}
          />
          {edges.length > 0 ? (
            <CardList columns="one">
              {edges.map(({ node }) => (
                <SignalCard key={node.id} signal={node} />
              ))}
            </CardList>
          ) : (
            <NothingHere choice={choice} />
          )}
          <Pagination
            label={say('Bladeren door de signalen')}
            {...(pageInfo.hasNextPage
              ? { next: { href: href(listAddress(choice, pageInfo.endCursor)), label: say('Verder') } }
              : {})}
          />
        </Stack>
      </Columns>
    </Page>
  );
}

/** Nothing fits: the question may be new, and can be raised with the words that are there already. */
function NothingHere({ choice }: { choice: ListChoice }) {
  const say = useSay();
  const href = useHref();
  const asked = choice.search ? `?vraag=${encodeURIComponent(choice.search)}` : '?leden=ja';
  return (
    <EmptyState
      title={
        choice.search
          ? say('Dit vroeg nog niemand: ‘{words}’', { words: choice.search })
          : say('Hier is nog geen signaal')
      }
      action={
        <LinkButton href={href(`/signalen/nieuw${asked}`)}>{say('Vraag het aan het netwerk')}</LinkButton>
      }
    >
      <p>{say('Loop je hier tegenaan? Breng het in. Het kost je een minuut.')}</p>
    </EmptyState>
  );
}

/** The filters that are on, each with the address without it. */
function chips({ signals, choice }: SignalListData, say: Say): { href: string; label: string }[] {
  const label = (key: FacetKey, value: string) => {
    const status = key === 'statuses' ? statusOf(value) : null;
    if (status) return statusName(status, say);
    const values = signals.facets.find((facet) => facet.key === key)?.values ?? [];
    return values.find((each) => inAddress(key, each.value) === value)?.label ?? value;
  };
  const facets = (Object.entries(choice.chosen) as [FacetKey, readonly string[]][]).flatMap(([key, values]) =>
    values.map((value) => ({ href: listAddress(without(choice, key, value)), label: label(key, value) })),
  );
  const noReply = {
    href: listAddress({ ...choice, withoutReply: false }),
    label: say('Gevraagd, nog geen antwoord'),
  };
  return choice.withoutReply ? [noReply, ...facets] : facets;
}
