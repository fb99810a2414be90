import {
  Breadcrumb,
  Chip,
  Notice,
  Page,
  PageHeader,
  Pagination,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { AttendanceMode, RegistrationStatus } from '@verbonden/shared/web/schema';
import { MeetingSeats } from '../meeting/seat-bars';
import { whenIs } from '../meeting-words';
import { AttendeeTable } from './attendee-table';
import { AttendeesPageDocument, type AttendeesPageQuery, PromoteDocument } from './attendees.page.generated';
import { MailTimeline } from './mail-timeline';
import newRegistration from './new-registration.island';

export interface AttendeesData {
  readonly meeting: NonNullable<AttendeesPageQuery['meeting']>;
  readonly shown: string;
  readonly done: string | null;
}

const choices: Readonly<Record<string, { status?: RegistrationStatus; mode?: AttendanceMode }>> = {
  zaal: { status: 'CONFIRMED', mode: 'ONSITE' },
  online: { status: 'CONFIRMED', mode: 'ONLINE' },
  wacht: { status: 'WAITLISTED' },
  'komt-niet': { status: 'CANCELLED' },
};

/** Who comes, who waits and what mail goes out: for coordinators. */
export const attendeesPage = definePage<AttendeesData>({
  path: '/bijeenkomsten/:slug/deelnemers',
  async load({ params, url, query }) {
    const shown = url.searchParams.get('toon') ?? '';
    const { meeting } = await query(AttendeesPageDocument, {
      slug: params['slug'] ?? '',
      ...choices[shown],
      after: url.searchParams.get('na'),
    });
    if (!meeting) throw new PageRefusal(404);
    return { meeting, shown, done: url.searchParams.get('gedaan') };
  },
  async submit({ params, form, mutate, goTo }) {
    const { state, data } = await mutate(PromoteDocument, {
      input: { registrationId: form.line('registrationId'), addSeat: form.isTicked('addSeat') },
    });
    return (
      state ?? goTo(`/bijeenkomsten/${params['slug']}/deelnemers?gedaan=${data.promoteRegistration.outcome}`)
    );
  },
  title: ({ meeting }, say) => say('Wie komt er? {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: AttendeesView,
});

function AttendeesView({ data, form }: ViewProps<AttendeesData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, shown, done } = data;
  const path = `/bijeenkomsten/${meeting.slug}/deelnemers`;
  const { registrations } = meeting;
  const chips = [
    { value: '', label: say('Iedereen') },
    { value: 'zaal', label: say('In de zaal') },
    { value: 'online', label: say('Online') },
    { value: 'wacht', label: say('Wacht') },
    { value: 'komt-niet', label: say('Komt niet') },
  ];
  return (
    <Page>
      <PageHeader
        title={say('Wie komt er?')}
        lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/bijeenkomsten'), label: say('Bijeenkomsten') },
              { href: href(`/bijeenkomsten/${meeting.slug}`), label: meeting.title },
            ]}
          />
        }
      />
      <FormProblems form={form} />
      <Stack gap="large">
        {done === 'CONFIRMED' ? (
          <Notice kind="success" title={say('Gelukt: die persoon heeft nu een plek en krijgt een mail.')} />
        ) : null}
        {done === 'FULL' ? (
          <Notice kind="attention" title={say('Er is geen plek vrij. Vink aan dat er een plek bij komt.')} />
        ) : null}
        <Island of={newRegistration} props={{ meetingId: meeting.id }} />
        <MeetingSeats seats={meeting.seats} />
        <Toolbar>
          {chips.map(({ value, label }) => (
            <Chip key={label} href={href(value ? `${path}?toon=${value}` : path)} current={shown === value}>
              {label}
            </Chip>
          ))}
        </Toolbar>
        {registrations ? <AttendeeTable registrations={registrations} path={href(path)} /> : null}
        <Pagination
          label={say('Bladeren door de deelnemers')}
          {...(registrations?.pageInfo.hasNextPage
            ? {
                next: {
                  href: href(
                    `${path}?${shown ? `toon=${shown}&` : ''}na=${encodeURIComponent(registrations.pageInfo.endCursor ?? '')}`,
                  ),
                  label: say('Verder'),
                },
              }
            : {})}
        />
        <Section id="mail" title={say('Mail die ging en nog gaat')}>
          <MailTimeline moments={meeting.mailTimeline ?? []} />
        </Section>
      </Stack>
    </Page>
  );
}
