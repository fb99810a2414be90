import {
  Button,
  Columns,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Prose,
  Section,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  localHref,
  PageStop,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { v7 } from 'uuid';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { GuestMeetingDocument, type GuestMeetingQuery, RegisterAsGuestDocument } from './guest.generated';
import { WayCards } from './way-cards';

interface GuestData {
  readonly id: string;
  readonly meeting: GuestMeetingQuery['meeting'];
  /** True after the form was taken. */
  readonly isSent: boolean;
}

/** Registering without an account: a name, an address and how to come; the mail that follows confirms it. */
export const guestPage = definePage<GuestData>({
  path: '/bijeenkomsten/:slug/gast',
  async load({ query, params, url, context }) {
    const { meeting } = await query(GuestMeetingDocument, { slug: params['slug'] ?? '' });
    const isSent = url.searchParams.get('gedaan') === 'MAIL_SENT';
    const { registrationState: state } = meeting;
    const isOpen = meeting.guestsCanRegister && (state === 'OPEN' || state === 'FULL_WAITLIST');
    // The page of the meeting says kindly what there is instead.
    if (!isOpen && !isSent) {
      const location = localHref(context.locale, `/bijeenkomsten/${meeting.slug}`);
      throw new PageStop(new Response(null, { status: 303, headers: { location } }));
    }
    return { id: v7(), meeting, isSent };
  },
  async submit({ form, params, say, mutate, goTo }) {
    const mode = form.line('mode');
    if (mode !== 'ONSITE' && mode !== 'ONLINE') {
      const problem = { field: 'mode', message: say('Kies hoe je wilt meedoen.') };
      return { values: form.values(), problems: [problem] };
    }
    const { state, data } = await mutate(RegisterAsGuestDocument, {
      input: {
        id: form.line('id'),
        meetingId: form.line('meetingId'),
        name: form.line('name'),
        email: form.line('email'),
        mode: mode satisfies AttendanceMode,
      },
    });
    if (state) return state;
    const path = `/bijeenkomsten/${params['slug']}`;
    return data.registerAsGuest === 'MAIL_SENT'
      ? goTo(`${path}/gast?gedaan=MAIL_SENT`)
      : goTo(`${path}?gedaan=${data.registerAsGuest}`);
  },
  title: ({ meeting: { title }, isSent }, say) =>
    isSent ? say('Kijk in je mail') : say('Aanmelden: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: GuestView,
});

function GuestView({ data, form }: ViewProps<GuestData>) {
  return (
    <Page>{data.isSent && !form ? <MailSent data={data} /> : <GuestForm data={data} form={form} />}</Page>
  );
}

function GuestForm({ data: { id, meeting }, form }: { data: GuestData; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <>
      <PageHeader
        breadcrumb={<MeetingPath meeting={meeting} />}
        title={say('Kom je ook?')}
        lead={say('Je hebt geen account nodig. We sturen je een mail om het te bevestigen.')}
      />
      <FormProblems form={form} />
      <Columns
        aside={
          <Stack>
            <DescriptionList
              layout="below"
              facts={[
                { term: say('Wat'), details: meeting.title },
                { term: say('Wanneer'), details: whenIs(meeting, locale) },
                { term: say('Plek'), details: [meeting.venueName, meeting.venueAddress] },
              ]}
            />
          </Stack>
        }
      >
        <form method="post" action={href(`/bijeenkomsten/${meeting.slug}/gast`)} noValidate>
          <Stack gap="large">
            <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
            <input type="hidden" name="meetingId" value={meeting.id} />
            <TextField
              name="name"
              label={say('Je naam')}
              audience={say('Alleen de organisatie ziet dit.')}
              autoComplete="name"
              width="medium"
              defaultValue={valueAt(form, 'name')}
              error={problemAt(form, 'name')}
            />
            <TextField
              name="email"
              type="email"
              label={say('Je e-mailadres')}
              hint={say('Hierop krijg je de bevestiging, en wat je verder nodig hebt.')}
              autoComplete="email"
              width="medium"
              defaultValue={valueAt(form, 'email')}
              error={problemAt(form, 'email')}
            />
            <WayCards seats={meeting.seats} form={form} />
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Stuur me de mail')}
            </Button>
          </Stack>
        </form>
      </Columns>
    </>
  );
}

/** The same for every address, known or not. */
function MailSent({ data: { meeting } }: { data: GuestData }) {
  const say = useSay();
  const href = useHref();
  return (
    <Stack gap="large">
      <PageHeader breadcrumb={<MeetingPath meeting={meeting} />} title={say('Kijk in je mail')} />
      <Notice kind="success" title={say('De mail is onderweg.')}>
        {say('Open de link in de mail en bevestig. Dan sta je op de lijst.')}
      </Notice>
      <Section id="geen-mail" title={say('Geen mail gekregen?')}>
        <Prose>
          <ul>
            <li>{say('Kijk ook bij ongewenste mail.')}</li>
            <li>{say('Klopt het adres? Met een ander adres kun je het nog eens doen.')}</li>
            <li>{say('Wacht niet te lang: er is nog geen plek voor je bewaard.')}</li>
          </ul>
          <p>
            <a href={href(`/bijeenkomsten/${meeting.slug}/gast`)}>{say('Vul het formulier nog eens in')}</a>
          </p>
        </Prose>
      </Section>
    </Stack>
  );
}
