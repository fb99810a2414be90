import {
  BarChart,
  Breadcrumb,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Section,
  Stack,
  Table,
} from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { ReachPageDocument, type ReachFigureFragment, type ReachPageQuery } from './reach.page.generated';

type Reach = ReachPageQuery['editionReach'];

/** How far an edition reaches, in numbers beside those of the year before; no person is in it. */
export const reachPage = definePage<Reach>({
  path: '/week/:slug/bereik',
  async load({ params, query }) {
    return (await query(ReachPageDocument, { edition: params['slug'] ?? '' })).editionReach;
  },
  title: ({ edition }, say) => say('Bereik: {edition}', { edition: edition.name }),
  view: ReachView,
});

function ReachView({ data: reach }: ViewProps<Reach>) {
  const say = useSay();
  const href = useHref();
  const { edition, comparedWith, places } = reach;
  const figures = [reach.organisations, reach.municipalities, ...reach.numbers];
  const isEmpty = figures.every(({ value, before }) => value + before === 0);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Bereik')}
          lead={say('Wat er in deze Week was, geteld zonder bij te houden wie het deed.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href(`/week/${edition.slug}`), label: edition.name }]}
            />
          }
          {...(reach.viewerCanExport
            ? {
                actions: (
                  <LinkButton href={`/files/bereik/${edition.slug}.csv`}>
                    {say('Download de cijfers (CSV)')}
                  </LinkButton>
                ),
              }
            : {})}
        />
        {isEmpty ? (
          <EmptyState
            title={say('Er is nog niets te tellen')}
            action={<LinkButton href={href(`/week/${edition.slug}`)}>{say('Terug naar de Week')}</LinkButton>}
          >
            {say('De cijfers komen hier vanzelf, zodra er iets is.')}
          </EmptyState>
        ) : (
          <>
            <Figures figures={figures} year={edition.year} before={comparedWith?.year ?? null} />
            {places.length > 0 ? <Places reach={reach} /> : null}
          </>
        )}
      </Stack>
    </Page>
  );
}

interface FiguresProps {
  readonly figures: readonly ReachFigureFragment[];
  readonly year: number;
  readonly before: number | null;
}

function Figures({ figures, year, before }: FiguresProps) {
  const say = useSay();
  const href = useHref();
  const most = Math.max(...figures.map(({ value }) => value));
  const [largest] = figures.filter(({ value }) => value === most);
  return (
    <Section id="cijfers" title={say('In cijfers')}>
      <Stack gap="large">
        <BarChart
          title={say('Wat er was in {year}', { year: String(year) })}
          count={say('{count, plural, one {# soort} other {# soorten}} geteld', { count: figures.length })}
          sentence={say('Het meest: {label}, {value} keer.', {
            label: largest?.label.toLowerCase() ?? '',
            value: most,
          })}
          bars={figures.map(({ label, value }) => ({ label, value }))}
          whole={Math.max(1, most)}
          table={{ open: say('Bekijk als tabel'), label: say('Wat'), value: say('Aantal') }}
        />
        <Table
          caption={
            before === null
              ? say('Er is geen jaar ervoor om mee te vergelijken.')
              : say('{year} naast {before}', { year: String(year), before: String(before) })
          }
          columns={[
            { key: 'wat', header: say('Wat') },
            { key: 'nu', header: String(year), numeric: true },
            ...(before === null ? [] : [{ key: 'toen', header: String(before), numeric: true }]),
          ]}
          rows={figures.map(({ code, label, path, value, before: last }) => ({
            key: code,
            cells: [
              path ? (
                <a key="pad" href={href(path)}>
                  {label}
                </a>
              ) : (
                label
              ),
              value,
              ...(before === null ? [] : [last]),
            ],
          }))}
        />
      </Stack>
    </Section>
  );
}

/** Only the kinds that are somewhere: what has no place stands in the totals alone. */
function Places({ reach: { places, numbers, edition, comparedWith } }: { reach: Reach }) {
  const say = useSay();
  const href = useHref();
  const shown = numbers.flatMap(({ code, label }, at) =>
    places.some(({ values, before }) => (values[at] ?? 0) + (before[at] ?? 0) > 0)
      ? [{ code, label, at }]
      : [],
  );
  const told = (now: number, last: number) =>
    comparedWith ? say('{now} (was {before})', { now, before: last }) : String(now);
  return (
    <Section id="gemeenten" title={say('Per gemeente')}>
      <Stack>
        <Table
          caption={
            comparedWith
              ? say('{year}, met tussen haakjes {before}', {
                  year: String(edition.year),
                  before: String(comparedWith.year),
                })
              : String(edition.year)
          }
          columns={[
            { key: 'gemeente', header: say('Gemeente') },
            ...shown.map(({ code, label }) => ({ key: code, header: label, numeric: true })),
          ]}
          rows={places.map(({ name, slug, values, before }) => ({
            key: slug,
            cells: [
              <a key="pad" href={href(`/gemeenten/${slug}`)}>
                {name}
              </a>,
              ...shown.map(({ at }) => told(values[at] ?? 0, before[at] ?? 0)),
            ],
          }))}
        />
        {numbers.some(({ code, value, before }) => code === 'signups' && value + before > 0) ? (
          <p>
            {say('Hoeveel mensen zich aanmeldden, staat hier na de Week, bij gemeenten met tien of meer.')}
          </p>
        ) : null}
      </Stack>
    </Section>
  );
}
