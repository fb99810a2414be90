import { isSignedIn } from '@verbonden/shared/kernel';
import {
  CardList,
  ChipList,
  Columns,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  SectionNav,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, type Say, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { OfferCard } from './offer-card';
import { OfferFilters } from './offer-filters';
import { OfferListPageDocument, type OfferListPageQuery } from './offer-list.page.generated';
import {
  type FacetKey,
  facetNames,
  filterOf,
  offersAddress,
  type OffersChoice,
  readOffersChoice,
  without,
} from './offers-address';

export interface OfferListData extends OfferListPageQuery {
  readonly choice: OffersChoice;
}

/** What organisations can be asked for: a speaker, a lesson, an hour of thinking along. */
export const offerListPage = definePage<OfferListData>({
  path: '/aanbod',
  async load({ url, query }) {
    const choice = readOffersChoice(url.searchParams);
    const after = url.searchParams.get('na');
    return { ...(await query(OfferListPageDocument, { filter: filterOf(choice), after })), choice };
  },
  title: (_, say) => say('Aanbod'),
  head: (_, { say }) => ({
    description: say(
      'Waar je organisaties in het netwerk voor kunt vragen: sprekers, lessen, meedenken, materiaal.',
    ),
  }),
  view: OfferListView,
});

function OfferListView({ data }: ViewProps<OfferListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { offers, choice } = data;
  const { totalCount, pageInfo, edges } = offers;
  return (
    <Page>
      <PageHeader
        title={say('Aanbod')}
        lead={say(
          'Een spreker, een les, iemand die meedenkt: hier kun je anderen in het netwerk voor vragen.',
        )}
        actions={
          <>
            <LinkButton href={href('/aanbod/nieuw')}>{say('Bied iets aan')}</LinkButton>
            {isSignedIn(viewer) ? (
              <LinkButton href={href('/aanbod/mijn')}>{say('Mijn aanbod')}</LinkButton>
            ) : null}
          </>
        }
      />
      <KindNav data={data} />
      <Columns asideFirst aside={<OfferFilters data={data} />}>
        <Stack>
          <p role="status">
            {say('{count, plural, =0 {Niets gevonden} other {# gevonden}}', {
              count: totalCount,
            })}
          </p>
          <ChipList
            label={say('Gekozen filters')}
            removeText={say('Haal weg:')}
            filters={chips(data, say).map((chip) => ({ ...chip, href: href(chip.href) }))}
            clear={{ href: href('/aanbod'), label: say('Alles weg') }}
          />
          {edges.length > 0 ? (
            <CardList columns="one">
              {edges.map(({ node }) => (
                <OfferCard key={node.id} offer={node} />
              ))}
            </CardList>
          ) : (
            <NothingOffered isLimited={chips(data, say).length > 0} />
          )}
          <Pagination
            label={say('Bladeren door het aanbod')}
            {...(pageInfo.hasNextPage
              ? { next: { href: href(offersAddress(choice, pageInfo.endCursor)), label: say('Verder') } }
              : {})}
          />
        </Stack>
      </Columns>
    </Page>
  );
}

/** The kinds as plain links, each with how many it would give. */
function KindNav({ data: { offers, choice } }: { data: OfferListData }) {
  const say = useSay();
  const href = useHref();
  const kinds = offers.facets.find(({ key }) => key === 'kinds')?.values ?? [];
  if (kinds.length === 0) return null;
  return (
    <SectionNav
      label={say('Soorten aanbod')}
      items={[
        {
          href: href(offersAddress({ ...choice, kinds: [] })),
          label: say('Alles'),
          count: kinds.reduce((sum, { count }) => sum + count, 0),
          current: choice.kinds.length === 0,
        },
        ...kinds.map(({ value, label, count }) => ({
          href: href(offersAddress({ ...choice, kinds: [value] })),
          label,
          count,
          current: choice.kinds.length === 1 && choice.kinds[0] === value,
        })),
      ]}
    />
  );
}

function NothingOffered({ isLimited }: { isLimited: boolean }) {
  const say = useSay();
  const href = useHref();
  return (
    <EmptyState
      title={isLimited ? say('Dit biedt nog niemand aan') : say('Er staat nog niets in het aanbod')}
      action={
        <>
          {isLimited ? <LinkButton href={href('/aanbod')}>{say('Toon al het aanbod')}</LinkButton> : null}
          <LinkButton href={href('/signalen/nieuw?leden=ja')}>{say('Vraag het aan het netwerk')}</LinkButton>
        </>
      }
    >
      {isLimited
        ? say('Haal een filter weg, of vraag het aan iedereen tegelijk.')
        : say('Heb jij iets waar anderen iets aan hebben? Drie minuten is genoeg.')}
    </EmptyState>
  );
}

/** The filters that are on, each with the address without it. */
function chips({ offers, choice }: OfferListData, say: Say): { href: string; label: string }[] {
  const label = (key: FacetKey, value: string) =>
    offers.facets.find((facet) => facet.key === key)?.values.find((each) => each.value === value)?.label ??
    value;
  return [
    ...(Object.keys(facetNames) as FacetKey[]).flatMap((key) =>
      choice[key].map((value) => ({
        href: offersAddress(without(choice, key, value)),
        label: label(key, value),
      })),
    ),
    ...(choice.isOnline
      ? [{ href: offersAddress({ ...choice, isOnline: false }), label: say('Kan online') }]
      : []),
  ];
}
