import { writeShortDate } from '@verbonden/shared/kernel';
import { Breadcrumb, EmptyState, LinkButton, Page, PageHeader, Stack, Table } from '@verbonden/shared/ui';
import {
  definePage,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { YearFigurePageDocument, type YearFigurePageQuery } from './year-report.page.generated';
import { yearIn } from './year-report.page';

interface FigureData {
  readonly figure: YearFigurePageQuery['yearFigure'];
  readonly year: number;
  readonly code: string;
}

/** What a figure of the year report counts: together it is the figure. */
export const yearFigurePage = definePage<FigureData>({
  path: '/beheer/jaarverslag/:year/:code',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const year = yearIn(params['year'], context.now);
    const code = params['code'] ?? '';
    const { yearFigure } = await query(YearFigurePageDocument, { year, code });
    return { figure: yearFigure, year, code };
  },
  title: ({ figure, year }) => `${figure.label}, ${year}`,
  head: () => ({ noIndex: true }),
  view: FigureView,
});

function FigureView({ data: { figure, year, code } }: ViewProps<FigureData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const report = href(`/beheer/jaarverslag/${year}`);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={`${figure.value} ${figure.label}`}
          lead={say('Dit telt mee in {year}.', { year: String(year) })}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: report, label: say('Jaarverslag {year}', { year: String(year) }) }]}
            />
          }
          actions={
            <LinkButton href={`/files/jaarverslag/${year}-${code}.csv`}>
              {say('Download de lijst (CSV)')}
            </LinkButton>
          }
        />
        {figure.things.length === 0 ? (
          <EmptyState
            title={say('Er telde niets mee')}
            action={<LinkButton href={report}>{say('Terug naar het jaarverslag')}</LinkButton>}
          >
            {say('Er staat niets in de lijst van dit jaar.')}
          </EmptyState>
        ) : (
          <Table
            caption={say('{count, plural, one {# regel} other {# regels}}', { count: figure.things.length })}
            columns={[
              { key: 'wat', header: say('Wat') },
              { key: 'dag', header: say('Dag') },
              { key: 'telt', header: say('Telt mee voor'), numeric: true },
            ]}
            rows={figure.things.map(({ title, path, on, value }, at) => ({
              key: String(at),
              cells: [
                path ? (
                  <a key="pad" href={href(path)}>
                    {title}
                  </a>
                ) : (
                  title
                ),
                on ? writeShortDate(new Date(`${on}T12:00:00Z`), locale) : '–',
                value,
              ],
            }))}
          />
        )}
      </Stack>
    </Page>
  );
}
