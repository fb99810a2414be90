import { Breadcrumb, EmptyState, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { changeSchoolCalendar, path } from './change-school-calendar';
import { GoneHoliday } from './gone-holiday';
import { HolidayForm } from './holiday-form';
import { HolidayTable } from './holiday-table';
import { ProvinceForm } from './province-form';
import { SchoolCalendarPageDocument, type SchoolCalendarPageQuery } from './school-calendar.page.generated';

export interface SchoolCalendarData {
  readonly calendar: SchoolCalendarPageQuery['schoolCalendar'];
  readonly newId: string;
  readonly done: string | null;
  /** What was taken away, out of the address, so that it can be brought back. */
  readonly gone: URLSearchParams;
}

/** When schools are closed, by region: entered for a school year, so that mail that may wait, waits. */
export const schoolCalendarPage = definePage<SchoolCalendarData>({
  path,
  async load({ url, query, context }) {
    signInFirst(context, path);
    const { schoolCalendar } = await query(SchoolCalendarPageDocument, {});
    const done = url.searchParams.get('gedaan');
    return { calendar: schoolCalendar, newId: v7(), done, gone: url.searchParams };
  },
  submit: changeSchoolCalendar,
  title: (_, say) => say('Schoolvakanties'),
  head: () => ({ noIndex: true }),
  view: SchoolCalendarView,
});

function SchoolCalendarView({ data, form }: ViewProps<SchoolCalendarData>) {
  const say = useSay();
  const href = useHref();
  const { calendar, newId, done, gone } = data;
  return (
    <Page>
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Schoolvakanties')}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href('/bureau'), label: say('Bureau') }]}
              />
            }
            lead={say(
              'In een vakantie wacht mail die kan wachten, voor wie in het onderwijs werkt. Zet hier elk schooljaar de data van de Rijksoverheid in.',
            )}
          />
          <FormProblems form={form} />
          {done === 'bewaard' && !form ? (
            <Notice kind="success" title={say('Bewaard. Het telt vanaf de volgende mail.')} live="status" />
          ) : null}
          {done === 'weg' && !form ? <GoneHoliday gone={gone} /> : null}
        </Stack>
        <Section id="vakanties" title={say('Deze vakanties kennen we')}>
          {calendar.holidays.length > 0 ? (
            <HolidayTable holidays={calendar.holidays} />
          ) : (
            <EmptyState title={say('Er staat nog geen vakantie in')}>
              {say('Tot die er is, komt mail ook in een vakantie. Avonden en weekenden blijven rustig.')}
            </EmptyState>
          )}
        </Section>
        <Section id="vakantie" title={say('Zet er een vakantie bij')}>
          <HolidayForm form={form} newId={newId} />
        </Section>
        <Section
          id="provincies"
          title={say('Welke regio heeft een provincie?')}
          lead={say(
            'Zo weten we welke vakanties iemand heeft die bij een school werkt. Is een provincie verdeeld? Laat die dan leeg; mensen kiezen het zelf bij ‘Mijn mail’.',
          )}
        >
          <ProvinceForm provinces={calendar.provinces} />
        </Section>
      </Stack>
    </Page>
  );
}
