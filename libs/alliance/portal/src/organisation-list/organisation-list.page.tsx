import { looksAfterNetwork, mostCounted, readDate } from '@verbonden/shared/kernel';
import {
  CardList,
  ChipList,
  Columns,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { type DirectoryChoice, directoryAddress, readChoice } from './directory-address';
import { DirectoryFilters } from './directory-filters';
import { DirectoryMap } from './directory-map';
import { OrganisationCard } from './organisation-card';
import {
  OrganisationListPageDocument,
  type OrganisationListPageQuery,
} from './organisation-list.page.generated';

export interface DirectoryData extends OrganisationListPageQuery {
  readonly choice: DirectoryChoice;
  /** The day in `choice.onDate` as yyyy-mm-dd; null when today, or when it is no day. */
  readonly day: string | null;
  readonly regionNames: OrganisationListPageQuery['network']['regions'];
}

/** The directory: who takes part, in what, since when. */
export const organisationListPage = definePage<DirectoryData>({
  path: '/organisaties',
  async load({ url, query, context }) {
    const choice = readChoice(url.searchParams);
    const day = choice.onDate ? readDate(choice.onDate, context.now) : null;
    const answer = await query(OrganisationListPageDocument, {
      filter: {
        search: choice.search || null,
        kind: choice.kind || null,
        body: choice.body || null,
        region: choice.region || null,
        theme: choice.theme || null,
        onDate: day,
      },
      after: url.searchParams.get('na'),
    });
    return { ...answer, choice, day, regionNames: answer.network.regions };
  },
  title: (_, say) => say('Organisaties'),
  head: (_, { say }) => ({
    description: say(
      'Welke organisaties samenwerken voor jonge mantelzorgers, en wat ze in de Alliantie doen.',
    ),
  }),
  view: OrganisationListView,
});

function OrganisationListView({ data }: ViewProps<DirectoryData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { organisations, choice, day } = data;
  const { totalCount, pageInfo, edges } = organisations;
  return (
    <Page>
      <PageHeader
        title={say('Organisaties')}
        lead={say('Samen zorgen zij dat jonge mantelzorgers gezien en gesteund worden.')}
        actions={
          <>
            <LinkButton href={href('/aanbod')}>{say('Waar je ze voor kunt vragen')}</LinkButton>
            <LinkButton href={href('/verbanden')}>{say('Verbanden')}</LinkButton>
            <LinkButton href={href('/gemeenten')}>{say('Gemeenten')}</LinkButton>
            <LinkButton href={href('/doelen')}>{say('Wat we willen')}</LinkButton>
            {looksAfterNetwork(viewer) ? (
              <>
                <LinkButton href={href('/organisaties/nieuw')}>{say('Voeg een organisatie toe')}</LinkButton>
                <LinkButton href={href('/beheer/inlezen?wat=organisaties')} variant="quiet">
                  {say('Lees een lijst in')}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      <Columns
        asideFirst
        aside={
          <>
            <DirectoryFilters data={data} />
            <DirectoryMap data={data} />
          </>
        }
      >
        <Stack>
          <p role="status">
            {totalCount > mostCounted
              ? say('Meer dan duizend organisaties')
              : say('{count, plural, one {# organisatie} other {# organisaties}}', { count: totalCount })}
          </p>
          <ChipList
            label={say('Gekozen filters')}
            removeText={say('Haal weg:')}
            filters={chosen(data).map((filter) => ({ ...filter, href: href(filter.href) }))}
            clear={{ href: href('/organisaties'), label: say('Alles weg') }}
          />
          {edges.length > 0 ? (
            <CardList columns="one">
              {edges.map(({ node }) => (
                <OrganisationCard key={node.id} organisation={node} />
              ))}
            </CardList>
          ) : (
            <EmptyState
              title={say('Geen organisatie gevonden')}
              action={<LinkButton href={href('/organisaties')}>{say('Toon alle organisaties')}</LinkButton>}
            >
              {say('Probeer een ander woord, of haal een filter weg.')}
            </EmptyState>
          )}
          <Pagination
            label={say('Bladeren door de organisaties')}
            {...(pageInfo.hasNextPage
              ? {
                  next: {
                    href: href(directoryAddress({ ...choice, onDate: day ?? '' }, pageInfo.endCursor)),
                    label: say('Verder'),
                  },
                }
              : {})}
          />
        </Stack>
      </Columns>
    </Page>
  );
}

/** The filters that are on, each with the address without it. */
function chosen({ organisations: { facets }, choice }: DirectoryData): { href: string; label: string }[] {
  const labelIn = (list: readonly { code: string; label: string }[], code: string) =>
    list.find((facet) => facet.code === code)?.label ?? code;
  return [
    ...(choice.search
      ? [{ href: directoryAddress({ ...choice, search: '' }), label: `“${choice.search}”` }]
      : []),
    ...(choice.kind
      ? [{ href: directoryAddress({ ...choice, kind: '' }), label: labelIn(facets.kinds, choice.kind) }]
      : []),
    ...(choice.body
      ? [{ href: directoryAddress({ ...choice, body: '' }), label: labelIn(facets.bodies, choice.body) }]
      : []),
    ...(choice.region
      ? [{ href: directoryAddress({ ...choice, region: '' }), label: labelIn(facets.regions, choice.region) }]
      : []),
    ...(choice.theme
      ? [{ href: directoryAddress({ ...choice, theme: '' }), label: labelIn(facets.themes, choice.theme) }]
      : []),
    ...(choice.onDate ? [{ href: directoryAddress({ ...choice, onDate: '' }), label: choice.onDate }] : []),
  ];
}
