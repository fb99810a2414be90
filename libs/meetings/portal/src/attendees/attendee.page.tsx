import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxField,
  DescriptionList,
  Page,
  PageHeader,
  Panel,
  Section,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { RegistrationMails } from '../mail/registration-mails';
import { modeName } from '../meeting/seat-words';
import { otherMode, wayInto } from '../meeting/ways';
import { MeetingPath } from '../meeting-path';
import { assertCoordinates } from '../planning/planned-meeting';
import { AttendeeDone } from './attendee-done';
import { actOnAttendee, actField } from './attendee-acts';
import { AttendeePageDocument, type AttendeePageQuery } from './attendee.generated';
import { How } from './attendee-table';
import { History } from './history';

export type ShownAttendee = AttendeePageQuery['registration'];

interface AttendeeData {
  readonly attendee: ShownAttendee;
  readonly done: string | null;
}

/** One registration for its coordinator: where it stands, what happened to it, and what can be done about it. */
export const attendeePage = definePage<AttendeeData>({
  path: '/bijeenkomsten/:slug/deelnemers/:id',
  async load(args) {
    assertCoordinates(args);
    const { registration } = await args.query(AttendeePageDocument, { id: args.params['id'] ?? '' });
    return { attendee: registration, done: args.url.searchParams.get('gedaan') };
  },
  submit: actOnAttendee,
  title: ({ attendee }, say) =>
    say('{name} bij {title}', { name: attendee.person.name, title: attendee.meeting.title }),
  head: () => ({ noIndex: true }),
  view: AttendeeView,
});

function AttendeeView({ data: { attendee, done }, form }: ViewProps<AttendeeData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { meeting, person } = attendee;
  const since = new Date(attendee.registeredAt);
  const canAct = meeting.status === 'PUBLISHED' && meeting.registrationState !== 'PAST';
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={person.name}
          lead={person.jobTitle ?? meeting.title}
        />
        <CoordinatorNav meeting={meeting} current="attendees" />
        <FormProblems form={form} />
        <AttendeeDone attendee={attendee} done={form ? null : done} />
        <DescriptionList
          facts={[
            { term: say('Nu'), details: [<How key="nu" attendee={attendee} />] },
            {
              term: say('E-mail'),
              details: attendee.emailAddress
                ? [
                    <a key="mail" href={`mailto:${attendee.emailAddress}`}>
                      {attendee.emailAddress}
                    </a>,
                  ]
                : [],
            },
            { term: say('Dieet'), details: attendee.needs?.diet ?? [] },
            { term: say('Nodig om mee te doen'), details: attendee.needs?.access ?? [] },
            {
              term: say('Aangemeld'),
              details: `${writeDate(since, locale)}, ${writeTime(since, locale)}`,
            },
          ]}
        />
      </Stack>
      {canAct && attendee.status !== 'CANCELLED' ? (
        <Section id="doen" title={say('Wat wil je doen?')}>
          <Move attendee={attendee} />
          <Remove attendee={attendee} form={form} />
        </Section>
      ) : null}
      <Section id="geschiedenis" title={say('Wat er gebeurde')}>
        <History events={attendee.history} person={person} />
      </Section>
      <Section id="mail" title={say('Mails over deze aanmelding')}>
        <RegistrationMails registration={attendee} />
      </Section>
    </Page>
  );
}

/** Giving who waits a seat, or moving between room and online; the person is mailed. */
function Move({ attendee }: { attendee: ShownAttendee }) {
  const say = useSay();
  const { meeting, mode, status } = attendee;
  const to = otherMode(mode);
  const way = wayInto(meeting.seats, to);
  const waits = status === 'WAITLISTED';
  if (!way && !waits) return null;
  return (
    <Panel>
      <ActForm attendee={attendee}>
        <p>
          {way && way.brings === 'LINE'
            ? say(
                '{how} is vol. Zonder extra plek komt deze persoon in de rij, en houdt zolang de eigen plek.',
                {
                  how: modeName(to, say),
                },
              )
            : say('Deze persoon krijgt een mail over de verandering.')}
        </p>
        <CheckboxField id="plek-erbij" name="addSeat" label={say('met een plek erbij als het vol is')} />
        {waits ? (
          <Button type="submit" name={actField} value={`plek:${mode}`} busyText={say('Even wachten…')}>
            {say('Geef een plek')}
          </Button>
        ) : null}
        {way ? (
          <Button type="submit" name={actField} value={`verplaats:${to}`} busyText={say('Even wachten…')}>
            {to === 'ONLINE' ? say('Verplaats naar online') : say('Verplaats naar de zaal')}
          </Button>
        ) : null}
      </ActForm>
    </Panel>
  );
}

function Remove({ attendee, form }: { attendee: ShownAttendee; form: FormState | null }) {
  const say = useSay();
  return (
    <Panel>
      <ActForm attendee={attendee}>
        <TextField
          name="reason"
          label={say('Waarom haal je deze persoon van de lijst?')}
          audience={say('De persoon leest dit in de mail.')}
          width="full"
          defaultValue={valueAt(form, 'reason')}
          error={problemAt(form, 'reason')}
        />
        <Button type="submit" name={actField} value="van-de-lijst" busyText={say('Even wachten…')}>
          {say('Haal van de lijst en mail')}
        </Button>
      </ActForm>
    </Panel>
  );
}

function ActForm({ attendee, children }: { attendee: ShownAttendee; children: React.ReactNode }) {
  const href = useHref();
  return (
    <form
      method="post"
      action={href(`/bijeenkomsten/${attendee.meeting.slug}/deelnemers/${attendee.id}`)}
      noValidate
    >
      <Stack>
        <input type="hidden" name="meetingId" value={attendee.meeting.id} />
        <input type="hidden" name="personId" value={attendee.person.id} />
        {children}
      </Stack>
    </form>
  );
}
