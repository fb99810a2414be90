import { hasRole, isSignedIn, type Viewer } from '@verbonden/shared/kernel';
import { Button, Notice, Page, PageHeader, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  localHref,
  type PageArgs,
  PageRefusal,
  PageStop,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { WithdrawRequestDocument } from '../invitations/invitations.generated';
import { MeetingSeats } from '../meeting/seat-bars';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import styles from '../planning/planning.module.css';
import { AskedColleagues, withdrawField } from './asked-colleagues';
import { ColleagueFields } from './colleague-fields';
import {
  colleagueField,
  colleagueInputs,
  colleaguesIn,
  type ColleagueRow,
  withColleagues,
} from './colleague-rows';
import { ColleaguesDone } from './colleagues-done';
import {
  ColleaguesPageDocument,
  type ColleaguesPageQuery,
  RegisterColleaguesDocument,
} from './colleagues.generated';

export type ColleaguesMeeting = ColleaguesPageQuery['meeting'];

interface ColleaguesData {
  readonly meeting: ColleaguesMeeting;
  readonly organisationId: string;
  readonly done: string | null;
  readonly waiting: number;
}

/** An editor puts colleagues on the list of a meeting, and sees what each answered. */
export const colleaguesPage = definePage<ColleaguesData>({
  path: '/bijeenkomsten/:slug/collegas',
  async load(args) {
    const organisationId = organisationOf(args);
    const { meeting } = await args.query(ColleaguesPageDocument, {
      slug: args.params['slug'] ?? '',
      organisationId,
    });
    const { searchParams } = args.url;
    const waiting = Math.max(0, Math.trunc(Number(searchParams.get('wacht')) || 0));
    return { meeting, organisationId, done: searchParams.get('gedaan'), waiting };
  },
  async submit({ form, params, mutate, goTo, say }) {
    const further = withColleagues(form);
    if (further) return further;
    const path = `/bijeenkomsten/${params['slug']}/collegas`;
    const requestId = form.line(withdrawField);
    if (requestId) {
      const { state } = await mutate(WithdrawRequestDocument, { input: { requestId } });
      return state ?? goTo(`${path}?gedaan=teruggetrokken`);
    }
    const { inputs, places } = colleagueInputs(colleaguesIn((field) => form.line(field)));
    if (inputs.length === 0) {
      const message = say('Kies een collega, of vul een naam en een adres in.');
      return { values: form.values(), problems: [{ field: colleagueField(0, 'personId'), message }] };
    }
    const { state, data } = await mutate(RegisterColleaguesDocument, {
      input: {
        meetingId: form.line('meetingId'),
        organisationId: form.line('organisationId'),
        colleagues: inputs,
      },
    });
    if (state) return atRows(state, places);
    const outcomes = data.registerColleagues.map(({ outcome }) => outcome);
    const some = outcomes.find((each) => each === 'CONFIRMED' || each === 'WAITLISTED');
    const waiting = outcomes.filter((each) => each === 'WAITLISTED').length;
    return goTo(
      `${path}?gedaan=${some ? 'aangemeld' : outcomes[0]}${waiting > 0 ? `&wacht=${waiting}` : ''}`,
    );
  },
  title: ({ meeting }, say) => say('Collega’s aanmelden: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: ColleaguesView,
});

/** The organisation that the viewer edits; `?organisatie=` chooses when there are more. */
function organisationOf({ context: { viewer, locale }, url, params }: PageArgs): string {
  if (!isSignedIn(viewer)) {
    const back = encodeURIComponent(`/bijeenkomsten/${params['slug']}/collegas`);
    const location = localHref(locale, `/inloggen?terug=${back}`);
    throw new PageStop(new Response(null, { status: 303, headers: { location } }));
  }
  const own = organisationsOf(viewer);
  const [first] = own;
  if (!hasRole(viewer, 'EDITOR') || !first) throw new PageRefusal(403);
  return own.find((id) => id === url.searchParams.get('organisatie')) ?? first;
}

function organisationsOf({ roles }: Viewer): string[] {
  return roles.flatMap(({ role, organisationId }) =>
    role === 'EDITOR' && organisationId ? [organisationId] : [],
  );
}

/** Changes with every colleague that is asked, so that what was kept of an earlier list does not come back. */
function askedSoFar({ viewerColleagues }: ColleaguesMeeting): string {
  const open = viewerColleagues.filter(({ status }) => status === 'PENDING');
  return `${viewerColleagues.length}-${open.length}`;
}

/** Problems of the API at the rows from which the colleagues came. */
function atRows(state: FormState, places: readonly number[]): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => {
      const [list, number = '', key] = field.split('.');
      if (list !== 'colleagues') return { field, message };
      const place = places[Number(number)] ?? 0;
      return { field: colleagueField(place, (key as keyof ColleagueRow | undefined) ?? 'personId'), message };
    }),
  };
}

function ColleaguesView({ data, form }: ViewProps<ColleaguesData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, organisationId, done, waiting } = data;
  const isOpen = meeting.registrationState === 'OPEN' || meeting.registrationState === 'FULL_WAITLIST';
  const path = href(`/bijeenkomsten/${meeting.slug}/collegas`);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={say('Meld collega’s aan')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        />
        <FormProblems form={form} />
        <ColleaguesDone done={form ? null : done} waiting={waiting} />
        {isOpen && meeting.registrationPolicy !== 'INVITED' ? (
          <form
            method="post"
            action={path}
            noValidate
            className={styles.part}
            data-keep={`collegas-${meeting.id}-${askedSoFar(meeting)}`}
            {...(form ? { 'data-refused': '' } : {})}
          >
            <button type="submit" className={styles.first} tabIndex={-1} aria-hidden="true">
              {say('Meld ze aan en mail ze')}
            </button>
            <input type="hidden" name="meetingId" value={meeting.id} />
            <input type="hidden" name="organisationId" value={organisationId} />
            <MeetingSeats seats={meeting.seats} />
            <p>
              {say(
                'Is er te weinig plek? Dan krijgt wie bovenaan staat de plek, en wachten de anderen in deze volgorde.',
              )}
            </p>
            <ColleagueFields meeting={meeting} form={form} />
            <Notice kind="info" title={say('Iedereen beslist zelf')}>
              {say(
                'Je collega krijgt meteen een plek en een mail: klopt dit? Wie nee zegt, of zeven dagen niets, gaat van de lijst.',
              )}
            </Notice>
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Meld ze aan en mail ze')}
                </Button>
              }
            />
          </form>
        ) : (
          <Notice kind="info" title={say('Collega’s aanmelden kan nu niet voor deze bijeenkomst.')} />
        )}
      </Stack>
      {meeting.viewerColleagues.length > 0 ? (
        <Section id="aangemeld" title={say('Wie je aanmeldde')}>
          <AskedColleagues path={path} colleagues={meeting.viewerColleagues} />
        </Section>
      ) : null}
    </Page>
  );
}
