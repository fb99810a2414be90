import {
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Pagination,
  Section,
  Stack,
  Table,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  PageStop,
  localHref,
  type Say,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { YearReportPageDocument, type YearReportPageQuery } from './year-report.page.generated';

interface ReportData {
  readonly report: YearReportPageQuery['yearReport'];
  readonly network: string;
}

const firstYear = 2018;

/** Leads to the report of this year. */
export const reportsPage = definePage<never>({
  path: '/beheer/jaarverslag',
  load({ url, context }) {
    signInFirst(context, url.pathname);
    const location = localHref(context.locale, `/beheer/jaarverslag/${context.now.getFullYear()}`);
    throw new PageStop(new Response(null, { status: 303, headers: { location } }));
  },
  title: (_, say) => say('Jaarverslag'),
  view: () => null,
});

/** A year in figures, for the board and who pays; every figure opens the list that it counts. */
export const yearReportPage = definePage<ReportData>({
  path: '/beheer/jaarverslag/:year',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const year = yearIn(params['year'], context.now);
    const { yearReport, network } = await query(YearReportPageDocument, { year });
    return { report: yearReport, network: network.name };
  },
  title: ({ report }, say) => say('Jaarverslag {year}', { year: String(report.year) }),
  head: () => ({ noIndex: true }),
  view: ReportView,
});

/** @throws PageRefusal 404 for what is no year of the network */
export function yearIn(typed: string | undefined, now: Date): number {
  const year = /^\d{4}$/.test(typed ?? '') ? Number(typed) : 0;
  if (year < firstYear || year > now.getFullYear()) throw new PageRefusal(404);
  return year;
}

function ReportView({ data: { report, network } }: ViewProps<ReportData>) {
  const say = useSay();
  const href = useHref();
  const { year, isOver, figures } = report;
  const address = (each: number) => href(`/beheer/jaarverslag/${each}`);
  const parts = [...new Set(figures.map(({ part }) => part))];
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Jaarverslag {year}', { year: String(year) })}
          lead={say('{network} in cijfers. Elk cijfer is de som van een lijst die je kunt openen.', {
            network,
          })}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/bureau'), label: say('Bureau') }]}
            />
          }
        />
        {isOver ? null : (
          <Notice kind="info" title={say('Dit jaar loopt nog')}>
            {say(
              'Dit is de stand van vandaag. Van een jaar dat voorbij is, zijn de cijfers elke keer gelijk.',
            )}
          </Notice>
        )}
        <div data-print="none">
          <Toolbar
            primary={
              <LinkButton href={`/files/jaarverslag/${year}.csv`} variant="primary">
                {say('Download de cijfers (CSV)')}
              </LinkButton>
            }
          >
            <Button type="button" data-print-page="" hidden>
              {say('Druk af')}
            </Button>
          </Toolbar>
        </div>
        {parts.map((part) => (
          <Part key={part} part={part} year={year} figures={figures.filter((each) => each.part === part)} />
        ))}
        <div data-print="none">
          <Pagination
            label={say('Andere jaren')}
            {...(year > firstYear ? { previous: { href: address(year - 1), label: String(year - 1) } } : {})}
            {...(isOver ? { next: { href: address(year + 1), label: String(year + 1) } } : {})}
          />
        </div>
      </Stack>
    </Page>
  );
}

interface PartProps {
  readonly part: string;
  readonly year: number;
  readonly figures: YearReportPageQuery['yearReport']['figures'];
}

function Part({ part, year, figures }: PartProps) {
  const say = useSay();
  const href = useHref();
  const title = partWords(say)[part] ?? part;
  return (
    <Section id={part.toLowerCase()} title={title}>
      <Table
        caption={title}
        captionHidden
        columns={[
          { key: 'wat', header: say('Wat') },
          { key: 'nu', header: String(year), numeric: true },
          { key: 'toen', header: String(year - 1), numeric: true },
          { key: 'doelen', header: say('Draagt bij aan') },
        ]}
        rows={figures.map(({ code, label, value, before, aims }) => ({
          key: code,
          cells: [
            <a key="lijst" href={href(`/beheer/jaarverslag/${year}/${code}`)}>
              {label}
            </a>,
            value,
            before,
            aims.length > 0 ? (
              <span key="doelen">
                {aims.map((aim, at) => (
                  <span key={aim.id}>
                    {at > 0 ? ' · ' : null}
                    <a href={href(`/doelen/${aim.slug}`)}>{aim.title}</a>
                  </span>
                ))}
              </span>
            ) : (
              '–'
            ),
          ],
        }))}
      />
    </Section>
  );
}

function partWords(say: Say): Readonly<Record<string, string>> {
  return {
    NETWORK: say('Wie meedoen'),
    COVERAGE: say('Gemeenten'),
    MEETINGS: say('Bijeenkomsten'),
    KNOWLEDGE: say('Kennis'),
    YOUTH: say('Wat jongeren zelf zeiden'),
    WEEK: say('De Week'),
  };
}
