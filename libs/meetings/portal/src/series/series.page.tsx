import { writeDate } from '@verbonden/shared/kernel';
import { CardList, DateStrip, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  dateLeaf,
  definePage,
  FormProblems,
  type FormState,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { CalendarPlus } from 'lucide-react';
import { MeetingCard } from '../meeting-list/meeting-card';
import { MeetingPath } from '../meeting-path';
import {
  PublishSeriesDocument,
  RenameSeriesDocument,
  SeriesPageDocument,
  type SeriesPageQuery,
} from './series.generated';
import { publishStep, SeriesPanel, stepField } from './series-panel';

export type ShownSeries = SeriesPageQuery['meetingSeries'];

interface SeriesData {
  readonly series: ShownSeries;
  readonly done: string | null;
}

/** A season for everybody: its dates in a row, to keep at once; for coordinators also what is not published yet. */
export const seriesPage = definePage<SeriesData>({
  path: '/bijeenkomsten/reeks/:slug',
  async load({ params, query, url }) {
    const { meetingSeries } = await query(SeriesPageDocument, { slug: params['slug'] ?? '' });
    return { series: meetingSeries, done: url.searchParams.get('gedaan') };
  },
  submit: act,
  title: ({ series }) => series.title,
  head: ({ series }, { say }) =>
    published(series).length === 0
      ? { noIndex: true }
      : {
          description: say('Alle data van {title}.', { title: series.title }),
          alternates: [
            { type: 'text/calendar', href: `/calendar/reeks/${series.slug}.ics`, title: series.title },
          ],
        },
  card: ({ series }, { say, context }) => {
    const dates = published(series).map(({ startsAt }) => writeDate(new Date(startsAt), context.locale));
    return { kind: say('Reeks bijeenkomsten'), facts: dates.slice(0, 2), look: 'NIGHT' };
  },
  view: SeriesView,
});

async function act({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const done = (what: string) => goTo(`/bijeenkomsten/reeks/${params['slug']}?gedaan=${what}`);
  const id = form.line('id');
  if (form.line(stepField) === publishStep) {
    const { state } = await mutate(PublishSeriesDocument, { input: { id } });
    if (!state) return done('gepubliceerd');
    // "<slug>.<field>": the meeting in the list below is where it can be mended.
    return {
      ...state,
      problems: state.problems.map((each) => ({ ...each, field: each.field.split('.')[0]! })),
    };
  }
  const input = { id, title: form.line('title'), titleEn: form.lineOrNull('titleEn') };
  const { state } = await mutate(RenameSeriesDocument, { input });
  return state ?? done('bewaard');
}

function SeriesView({ data: { series, done }, form }: ViewProps<SeriesData>) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const { meetings } = series;
  return (
    <Page>
      <PageHeader
        breadcrumb={<MeetingPath />}
        title={series.title}
        lead={say('{count, plural, one {# bijeenkomst} other {# bijeenkomsten}} in deze reeks.', {
          count: meetings.length,
        })}
        actions={
          published(series).length > 0 ? (
            <LinkButton
              href={`/calendar/reeks/${series.slug}.ics`}
              icon={<CalendarPlus aria-hidden="true" size="1.1em" />}
            >
              {say('Bewaar alle data in mijn agenda')}
            </LinkButton>
          ) : null
        }
      />
      <Stack gap="large">
        <FormProblems form={form} />
        <Done done={form ? null : done} series={series} />
        {series.viewerCanEdit ? <SeriesPanel series={series} form={form} /> : null}
        {meetings.length > 1 ? (
          <DateStrip
            label={say('De data op een rij')}
            items={meetings.map(({ slug, title, startsAt, status }) => ({
              ...dateLeaf(new Date(startsAt), locale, now),
              ...(status === 'CANCELLED' ? { look: 'cancelled' as const } : {}),
              href: href(`/bijeenkomsten/${slug}`),
              label: title,
            }))}
          />
        ) : null}
        <CardList columns="one">
          {meetings.map((meeting) => (
            <div key={meeting.id} id={meeting.slug}>
              <MeetingCard meeting={meeting} />
            </div>
          ))}
        </CardList>
      </Stack>
    </Page>
  );
}

function Done({ series, done }: SeriesData) {
  const say = useSay();
  if (!series.viewerCanEdit) return null;
  const words: Readonly<Record<string, string>> = {
    gemaakt: say('De reeks staat klaar. Vul elke bijeenkomst aan en publiceer ze samen, of één voor één.'),
    gepubliceerd: say('Alles staat erop. Mensen kunnen zich aanmelden.'),
    bewaard: say('Bewaard.'),
  };
  const said = done ? words[done] : undefined;
  return said ? <Notice kind="success" title={said} /> : null;
}

function published({ meetings }: ShownSeries): ShownSeries['meetings'] {
  return meetings.filter(({ status }) => status !== 'DRAFT' && status !== 'DATE_POLL');
}
