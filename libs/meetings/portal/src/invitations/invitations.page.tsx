import { Button, Notice, Page, PageHeader, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  type PageArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { Role } from '@verbonden/shared/web/schema';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { allOrganisations } from '../date-poll/date-poll.page';
import { PeopleFields } from '../date-poll/people-fields';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import styles from '../planning/planning.module.css';
import { assertCoordinates } from '../planning/planned-meeting';
import {
  InviteDocument,
  type InviteeFragment,
  MeetingInvitationsDocument,
  type MeetingInvitationsQuery,
  RemindInviteesDocument,
  WithdrawRequestDocument,
} from './invitations.generated';
import { InvitationDone, invitedAddress } from './invitation-done';
import { InviteeTable, withdrawStep } from './invitee-table';

interface InvitationsData {
  readonly meeting: MeetingInvitationsQuery['meeting'];
  readonly invitees: readonly InviteeFragment[];
  readonly organisations: Awaited<ReturnType<typeof allOrganisations>>;
  readonly said: URLSearchParams;
}

const stepField = 'doe';
const mostPages = 20;

/** Inviting people to a meeting, seeing who answered, and reminding a chosen few; for coordinators. */
export const invitationsPage = definePage<InvitationsData>({
  path: '/bijeenkomsten/:slug/uitnodigingen',
  async load(args) {
    assertCoordinates(args);
    const [listed, organisations] = await Promise.all([everybody(args), allOrganisations(args)]);
    return { ...listed, organisations, said: args.url.searchParams };
  },
  async submit({ form, params, mutate, goTo, say }) {
    const path = `/bijeenkomsten/${params['slug']}/uitnodigingen`;
    const meetingId = form.line('meetingId');
    const [step, requestId = ''] = form.line(stepField).split(':');
    if (step === withdrawStep) {
      const { state } = await mutate(WithdrawRequestDocument, { input: { requestId } });
      return state ?? goTo(`${path}?gedaan=ingetrokken`);
    }
    if (step === 'herinner') {
      const requestIds = form.all('wie');
      const { state, data } = await mutate(RemindInviteesDocument, { input: { meetingId, requestIds } });
      if (state)
        return { ...state, problems: state.problems.map((each) => ({ ...each, field: 'antwoorden' })) };
      return goTo(`${path}?gedaan=herinnerd&aantal=${data.remindInvitees}`);
    }
    const people = {
      roles: form.all('roles') as Role[],
      organisationIds: form.all('organisations'),
      pasted: form.prose('pasted'),
    };
    const { state, data } = await mutate(InviteDocument, { input: { meetingId, people } });
    if (state) return atPeople(state);
    const report = data.inviteToMeeting;
    if (report.unread.length === 0) return goTo(invitedAddress(path, report));
    // What could be read was done; what could not stays in the field, alone.
    const lines = report.unread.map(({ line, text }) => say('Regel {line}: {text}', { line, text }));
    return {
      values: {
        ...form.values(),
        roles: [],
        organisations: [],
        pasted: [report.unread.map(({ text }) => text).join('\n')],
      },
      problems: [
        {
          field: 'pasted',
          message: say(
            '{invited, plural, =0 {Niemand is} one {# mens is} other {# mensen zijn}} uitgenodigd. Hier vonden we geen adres in. {lines}',
            {
              invited: report.invited,
              lines: lines.join('; '),
            },
          ),
        },
      ],
    };
  },
  title: ({ meeting }, say) => say('Uitnodigen: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: InvitationsView,
});

function atPeople(state: FormState): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => ({
      field: field.replace(/^people\./, ''),
      message,
    })),
  };
}

async function everybody({
  query,
  params,
}: PageArgs): Promise<Pick<InvitationsData, 'meeting' | 'invitees'>> {
  const slug = params['slug'] ?? '';
  const { meeting } = await query(MeetingInvitationsDocument, { slug });
  let page = meeting.registrationRequests;
  const invitees = page?.edges.map(({ node }) => node) ?? [];
  for (let pages = 1; page?.pageInfo.hasNextPage && pages < mostPages; pages++) {
    const further = await query(MeetingInvitationsDocument, { slug, after: page.pageInfo.endCursor });
    page = further.meeting.registrationRequests;
    invitees.push(...(page?.edges.map(({ node }) => node) ?? []));
  }
  return { meeting, invitees };
}

function InvitationsView({ data, form }: ViewProps<InvitationsData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, invitees, organisations, said } = data;
  const path = href(`/bijeenkomsten/${meeting.slug}/uitnodigingen`);
  const isToCome =
    meeting.status === 'PUBLISHED' &&
    meeting.registrationState !== 'CLOSED' &&
    meeting.registrationState !== 'PAST';
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Wie nodig je uit?')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
          breadcrumb={<MeetingPath meeting={meeting} />}
        />
        <CoordinatorNav meeting={meeting} current="invitations" />
        <FormProblems form={form} />
        <InvitationDone said={form ? null : said} />
        {meeting.registrationPolicy === 'INVITED' ? null : (
          <Notice
            kind="info"
            title={say('Ook wie je niet uitnodigt, kan zich voor deze bijeenkomst aanmelden.')}
          />
        )}
      </Stack>
      {isToCome ? (
        <Section
          id="uitnodigen"
          title={say('Nieuwe uitnodigingen')}
          lead={say('Een uitnodiging bewaart geen plek. Wie ja zegt, krijgt een plek of komt in de rij.')}
        >
          <form
            method="post"
            action={path}
            noValidate
            className={styles.part}
            {...(form ? { 'data-refused': '' } : {})}
          >
            <input type="hidden" name="meetingId" value={meeting.id} />
            <PeopleFields form={form} standing={{}} organisations={organisations} />
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Nodig uit en mail ze')}
                </Button>
              }
            />
          </form>
        </Section>
      ) : null}
      <Section id="antwoorden" title={say('Wie antwoordde al?')}>
        <InviteeTable
          path={path}
          stepField={stepField}
          meetingId={meeting.id}
          invitees={invitees}
          canAct={isToCome}
        />
      </Section>
    </Page>
  );
}
