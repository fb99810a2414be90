import {
  BigNumbers,
  Breadcrumb,
  ChipList,
  Columns,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Section,
  Stack,
  Table,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { MunicipalityFilters } from './municipality-filters';
import { MunicipalityMap } from './municipality-map';
import {
  MunicipalityListPageDocument,
  type MunicipalityListPageQuery,
} from './municipality-list.page.generated';
import { stanceWord } from './municipality-words';
import { filterOf, readChoice, registerAddress, type RegisterChoice, rowsOnAPage } from './register-address';

export type ListedMunicipality = MunicipalityListPageQuery['everywhere'][number];

export interface RegisterData {
  readonly choice: RegisterChoice;
  readonly everywhere: readonly ListedMunicipality[];
  /** What fits the choice, by name. */
  readonly fitting: readonly ListedMunicipality[];
  readonly counts: MunicipalityListPageQuery['municipalityCounts'];
  readonly canKeep: boolean;
  readonly page: number;
}

/** Every municipality: whether it recognises and supports young carers, as a map and as a list. */
export const municipalityListPage = definePage<RegisterData>({
  path: '/gemeenten',
  async load({ url, query }) {
    const choice = readChoice(url.searchParams);
    const { everywhere, municipalities, municipalityCounts, viewerCanKeepMunicipalities } = await query(
      MunicipalityListPageDocument,
      { filter: filterOf(choice) },
    );
    const wanted = new Set(municipalities.map(({ id }) => id));
    const fitting = everywhere.filter(({ id }) => wanted.has(id));
    const pages = Math.max(1, Math.ceil(fitting.length / rowsOnAPage));
    const asked = Number(url.searchParams.get('bladzijde') ?? 1);
    return {
      choice,
      everywhere,
      fitting,
      counts: municipalityCounts,
      canKeep: viewerCanKeepMunicipalities,
      page: Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1,
    };
  },
  title: (_, say) => say('Gemeenten'),
  head: (_, { say }) => ({
    description: say('Welke gemeenten jonge mantelzorgers erkennen en steunen, en waaruit dat blijkt.'),
  }),
  view: MunicipalityListView,
});

function MunicipalityListView({ data }: ViewProps<RegisterData>) {
  const say = useSay();
  const href = useHref();
  const { counts, canKeep } = data;
  return (
    <Page>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/doelen/elke-gemeente'), label: say('Wat we willen') }]}
          />
        }
        title={say('Gemeenten')}
        lead={say('We willen dat elke gemeente jonge mantelzorgers erkent en steunt. Zo ver zijn we.')}
        actions={
          canKeep ? (
            <>
              <LinkButton href={href('/gemeenten/voorstellen')}>{say('Voorstellen')}</LinkButton>
              <LinkButton href="/files/gemeenten/gemeenten.csv">{say('Download als CSV')}</LinkButton>
              <LinkButton href="/files/gemeenten/witte-vlekken.csv" variant="quiet">
                {say('Alleen de witte vlekken (CSV)')}
              </LinkButton>
              <LinkButton href={href('/beheer/inlezen?wat=gemeenten')} variant="quiet">
                {say('Lees een lijst in')}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Stack gap="large">
        <BigNumbers
          label={say('Hoe ver zijn we?')}
          numbers={[
            { label: say('gemeenten'), value: counts.total, quiet: true },
            { label: say('erkennen'), value: counts.recognise },
            { label: say('steunen'), value: counts.support },
            { label: say('witte vlekken'), value: counts.whiteSpots, quiet: true },
          ]}
        />
        <Columns asideFirst aside={<MunicipalityFilters data={data} />}>
          <Stack gap="large">
            <Section
              id="kaart"
              title={say('Op de kaart')}
              link={{ href: '#lijst', label: say('Liever een lijst') }}
            >
              <MunicipalityMap data={data} />
            </Section>
            <MunicipalityTable data={data} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function MunicipalityTable({ data: { fitting, choice, page, canKeep } }: { data: RegisterData }) {
  const say = useSay();
  const href = useHref();
  const rows = fitting.slice((page - 1) * rowsOnAPage, page * rowsOnAPage);
  const pages = Math.ceil(fitting.length / rowsOnAPage);
  const to = (there: number, label: string) => ({
    href: href(`${registerAddress(choice, there)}#lijst`),
    label,
  });
  return (
    <Section id="lijst" title={say('In een lijst')}>
      <Stack>
        <p role="status">
          {say('{count, plural, one {# gemeente} other {# gemeenten}}', { count: fitting.length })}
        </p>
        <ChipList
          label={say('Gekozen filters')}
          removeText={say('Haal weg:')}
          filters={chosen(choice, say).map((filter) => ({ ...filter, href: href(filter.href) }))}
          clear={{ href: href('/gemeenten'), label: say('Alles weg') }}
        />
        {rows.length > 0 ? (
          <Table
            caption={say('Gemeenten, op naam')}
            captionHidden
            columns={[
              { key: 'name', header: say('Gemeente') },
              { key: 'province', header: say('Provincie') },
              { key: 'recognises', header: say('Erkent') },
              { key: 'supports', header: say('Steunt') },
              { key: 'organisations', header: say('Organisaties'), numeric: true },
              ...(canKeep ? [{ key: 'uitnodigen', header: say('Uitnodigen') }] : []),
            ]}
            rows={rows.map(({ id, slug, name, province, recognises, supports, organisationCount }) => ({
              key: id,
              cells: [
                <a key="naam" href={href(`/gemeenten/${slug}`)}>
                  {name}
                </a>,
                province,
                stanceWord(recognises, say),
                stanceWord(supports, say),
                organisationCount > 0 ? organisationCount : say('witte vlek'),
                ...(canKeep
                  ? [
                      <a key="uitnodigen" href={href(`/gemeenten/${slug}/uitnodigen`)}>
                        {say('Nodig uit')}
                        <VisuallyHidden> {name}</VisuallyHidden>
                      </a>,
                    ]
                  : []),
              ],
            }))}
          />
        ) : (
          <EmptyState
            title={say('Geen gemeente gevonden')}
            action={<LinkButton href={href('/gemeenten')}>{say('Toon alle gemeenten')}</LinkButton>}
          >
            {say('Probeer een ander woord, of haal een filter weg.')}
          </EmptyState>
        )}
        <Pagination
          label={say('Bladeren door de gemeenten')}
          {...(page > 1 ? { previous: to(page - 1, say('Terug')) } : {})}
          {...(page < pages ? { next: to(page + 1, say('Verder')) } : {})}
        />
      </Stack>
    </Section>
  );
}

/** The filters that are on, each with the address without it. */
function chosen(choice: RegisterChoice, say: ReturnType<typeof useSay>): { href: string; label: string }[] {
  const without = (key: keyof RegisterChoice) =>
    registerAddress({ ...choice, [key]: key === 'whiteSpots' ? false : '' });
  return [
    ...(choice.search ? [{ href: without('search'), label: `“${choice.search}”` }] : []),
    ...(choice.province ? [{ href: without('province'), label: choice.province }] : []),
    ...(choice.recognises
      ? [{ href: without('recognises'), label: say('Erkent: {answer}', { answer: choice.recognises }) }]
      : []),
    ...(choice.supports
      ? [{ href: without('supports'), label: say('Steunt: {answer}', { answer: choice.supports }) }]
      : []),
    ...(choice.whiteSpots ? [{ href: without('whiteSpots'), label: say('Witte vlekken') }] : []),
  ];
}
