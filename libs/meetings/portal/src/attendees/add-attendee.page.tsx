import {
  Button,
  CheckboxField,
  Notice,
  Page,
  PageHeader,
  Row,
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
import { WayCards } from '../guest/way-cards';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates } from '../planning/planned-meeting';
import {
  AddRegistrationDocument,
  AddToMeetingDocument,
  type AddToMeetingQuery,
  FindPeopleDocument,
  type FindPeopleQuery,
} from './attendee.generated';

interface AddData {
  readonly meeting: AddToMeetingQuery['meeting'];
  readonly search: string;
  readonly found: FindPeopleQuery['findPeople'];
}

/** Putting somebody on the list by hand: found in the network, or with a name and an address. */
export const addAttendeePage = definePage<AddData>({
  path: '/bijeenkomsten/:slug/deelnemers/toevoegen',
  async load(args) {
    assertCoordinates(args);
    const search = (args.url.searchParams.get('zoek') ?? '').trim();
    const { meeting } = await args.query(AddToMeetingDocument, { slug: args.params['slug'] ?? '' });
    const found = search ? (await args.query(FindPeopleDocument, { search })).findPeople : [];
    return { meeting, search, found };
  },
  async submit({ form, params, mutate, goTo, say }) {
    const mode = form.line('mode');
    if (mode !== 'ONSITE' && mode !== 'ONLINE') {
      return {
        values: form.values(),
        problems: [{ field: 'mode', message: say('Kies hoe deze persoon meedoet.') }],
      };
    }
    const personId = form.lineOrNull('personId');
    const { state, data } = await mutate(AddRegistrationDocument, {
      input: {
        meetingId: form.line('meetingId'),
        personId,
        name: personId ? null : form.lineOrNull('name'),
        email: personId ? null : form.lineOrNull('email'),
        mode,
        addSeat: form.isTicked('addSeat'),
        reason: form.lineOrNull('reason'),
      },
    });
    if (state) return state;
    const { outcome, registration } = data.addRegistration;
    const path = `/bijeenkomsten/${params['slug']}/deelnemers`;
    const done = outcome === 'CONFIRMED' || outcome === 'WAITLISTED' ? 'toegevoegd' : outcome;
    return goTo(`${registration ? `${path}/${registration.id}` : path}?gedaan=${done}`);
  },
  title: ({ meeting }, say) => say('Zet iemand op de lijst: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: AddAttendeeView,
});

function AddAttendeeView({ data: { meeting, search, found }, form }: ViewProps<AddData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = href(`/bijeenkomsten/${meeting.slug}/deelnemers/toevoegen`);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={say('Zet iemand op de lijst')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        />
        <CoordinatorNav meeting={meeting} current="attendees" />
        <FormProblems form={form} />
        <form method="get" action={path} role="search" aria-label={say('Zoek op naam of adres')}>
          <Stack>
            <TextField
              id="zoek-persoon"
              name="zoek"
              type="search"
              label={say('Zoek op naam of adres')}
              hint={say('Een deel van de naam of het adres is genoeg.')}
              width="medium"
              defaultValue={search}
            />
            <Button type="submit">{say('Zoek')}</Button>
          </Stack>
        </form>
      </Stack>
      <form
        method="post"
        action={search ? `${path}?zoek=${encodeURIComponent(search)}` : path}
        noValidate
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack gap="large">
          <input type="hidden" name="meetingId" value={meeting.id} />
          <WayCards seats={meeting.seats} form={form} of={{ label: say('Hoe doet deze persoon mee?') }} />
          <CheckboxField name="addSeat" label={say('met een plek erbij als het vol is')} />
          {search ? (
            <Section id="gevonden" title={say('Gevonden in het netwerk')}>
              {found.length > 0 ? (
                <Stack>
                  {found.map(({ personId, name, address }) => (
                    <Stack key={personId} gap="small">
                      <span>{`${name} (${address})`}</span>
                      <Button
                        type="submit"
                        name="personId"
                        value={personId}
                        aria-label={say('Zet {name} op de lijst', { name })}
                      >
                        {say('Zet op de lijst')}
                      </Button>
                    </Stack>
                  ))}
                </Stack>
              ) : (
                <Notice kind="info" title={say('We vonden niemand voor ‘{search}’.', { search })}>
                  {say('Vul hieronder een naam en een adres in.')}
                </Notice>
              )}
            </Section>
          ) : null}
          <Section id="nieuw" title={say('Iemand van buiten het netwerk')}>
            <NewPerson form={form} />
          </Section>
        </Stack>
      </form>
    </Page>
  );
}

function NewPerson({ form }: { form: FormState | null }) {
  const say = useSay();
  const field = (name: string) => ({ name, defaultValue: valueAt(form, name), error: problemAt(form, name) });
  return (
    <Stack>
      <Row>
        <TextField {...field('name')} label={say('Naam')} />
        <TextField {...field('email')} type="email" label={say('E-mailadres')} />
      </Row>
      <TextField
        {...field('reason')}
        label={say('Waarom?')}
        optional={say('niet verplicht')}
        hint={say('Dit staat in de geschiedenis, bijvoorbeeld: belde op.')}
      />
      <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
        {say('Zet op de lijst en mail')}
      </Button>
    </Stack>
  );
}
