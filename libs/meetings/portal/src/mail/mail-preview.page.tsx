import {
  Button,
  DocumentFrame,
  Notice,
  Page,
  PageHeader,
  PlainText,
  Row,
  Section,
  SelectField,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormFields,
  FormProblems,
  type PageArgs,
  PageRefusal,
  PageStop,
  type Say,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { modeName } from '../meeting/seat-words';
import { meetingTimes } from '../planning/meeting-times-input';
import { assertCoordinates } from '../planning/planned-meeting';
import {
  MailAsDocumentDocument,
  MailPreviewPageDocument,
  type MailPreviewPageQuery,
  PreviewChoicesDocument,
  type PreviewedMeetingFragment,
  SendTestMailDocument,
} from './mail-preview.generated';
import { type PreviewChoice, previewedMails, previewSearch, readPreviewChoice } from './preview-choice';
import { reminderName } from './reminder-name';

interface PreviewData {
  readonly meeting: MailPreviewPageQuery['meeting'];
  readonly choice: PreviewChoice;
  readonly done: boolean;
  /** The id of the test that the button sends, so that pressing twice is one mail. */
  readonly testId: string;
}

/** How each mail of a meeting reads, for a real person or an example, and a test to oneself. */
export const mailPreviewPage = definePage<PreviewData>({
  path: '/bijeenkomsten/:slug/mail/voorbeeld',
  async load(args) {
    const choice = await chosen(args);
    const { meeting } = await args.query(MailPreviewPageDocument, {
      slug: args.params['slug'] ?? '',
      input: choice,
    });
    return { meeting, choice, done: args.url.searchParams.has('proef'), testId: v7() };
  },
  async submit({ form, params, url, mutate, goTo }) {
    const [mail = '', reminder = null] = form.line('mail').split(':');
    const { state } = await mutate(SendTestMailDocument, {
      input: {
        id: form.line('id'),
        meetingId: form.line('meetingId'),
        mail: mail as PreviewChoice['mail'],
        reminder,
        mode: form.line('hoe') as PreviewChoice['mode'],
        locale: form.line('taal'),
      },
    });
    url.searchParams.set('proef', '1');
    return state ?? goTo(`/bijeenkomsten/${params['slug']}/mail/voorbeeld?${url.searchParams}`);
  },
  title: ({ meeting }, say) => say('Zo ziet een mail eruit: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: PreviewView,
});

/** The mail as a document of its own, for the frame on the page: it may show itself there and do nothing else. */
export const mailDocumentPage = definePage<never>({
  path: '/bijeenkomsten/:slug/mail/opgemaakt',
  async load(args) {
    const input = await chosen(args);
    const { meeting } = await args.query(MailAsDocumentDocument, { slug: args.params['slug'] ?? '', input });
    if (!meeting.mailPreview) throw new PageRefusal(404);
    throw new PageStop(
      new Response(meeting.mailPreview.html, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
          'x-frame-options': 'SAMEORIGIN',
        },
      }),
    );
  },
  title: () => '',
  view: () => null,
});

async function chosen(args: PageArgs): Promise<PreviewChoice> {
  assertCoordinates(args);
  const { meeting } = await args.query(PreviewChoicesDocument, { slug: args.params['slug'] ?? '' });
  const { url, context, say } = args;
  const choice = readPreviewChoice(url.searchParams, meeting.modes, meeting.reminderSchedule.moments);
  // From the page that moves a meeting: day and times as somebody typed them.
  if (choice.mail !== 'MOVED' || !url.searchParams.has('day')) return choice;
  const typed = new FormData();
  for (const [name, value] of url.searchParams) typed.append(name, value);
  const { startsAt, endsAt, problems } = meetingTimes(new FormFields(typed), context.now, say);
  return problems.length > 0 ? choice : { ...choice, startsAt, endsAt };
}

function PreviewView({ data: { meeting, choice, done, testId }, form }: ViewProps<PreviewData>) {
  const say = useSay();
  const href = useHref();
  const preview = meeting.mailPreview;
  const path = `/bijeenkomsten/${meeting.slug}/mail`;
  const search = previewSearch(choice);
  if (!preview) return null;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader title={say('Zo ziet een mail eruit')} breadcrumb={<MeetingPath meeting={meeting} />} />
        <CoordinatorNav meeting={meeting} current="mails" />
        <FormProblems form={form} />
        {done && !form ? (
          <Notice kind="success" title={say('De proef is onderweg naar je eigen mailbox.')} />
        ) : null}
        <Choices meeting={meeting} choice={choice} />
        {preview.gaps.map((gap) => (
          <Notice key={gap} kind="attention" title={gapInWords(gap, say)} />
        ))}
      </Stack>
      <Section
        id="de-mail"
        title={preview.subject}
        lead={say('Zoals {name} hem krijgt. De persoonlijke links leiden hier nergens heen.', {
          name: preview.forName,
        })}
      >
        <DocumentFrame src={href(`${path}/opgemaakt?${search}`)} title={say('De mail, opgemaakt')} />
        <form method="post" action={href(`${path}/voorbeeld?${search}`)}>
          <input type="hidden" name="id" value={testId} />
          <input type="hidden" name="meetingId" value={meeting.id} />
          <input
            type="hidden"
            name="mail"
            value={choice.reminder ? `${choice.mail}:${choice.reminder}` : choice.mail}
          />
          <input type="hidden" name="hoe" value={choice.mode} />
          <input type="hidden" name="taal" value={choice.locale} />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Stuur mij een proef')}
              </Button>
            }
          />
        </form>
      </Section>
      <Section id="tekst" title={say('Als gewone tekst')}>
        <PlainText text={preview.text} lang={choice.locale} />
      </Section>
    </Page>
  );
}

function Choices({ meeting, choice }: { meeting: PreviewedMeetingFragment; choice: PreviewChoice }) {
  const say = useSay();
  const href = useHref();
  const people = meeting.registrations?.edges.map(({ node }) => node) ?? [];
  return (
    <form method="get" action={href(`/bijeenkomsten/${meeting.slug}/mail/voorbeeld`)}>
      {Object.entries({ van: choice.startsAt, tot: choice.endsAt, reason: choice.reason }).map(
        ([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null),
      )}
      <Stack>
        <Row>
          <SelectField
            name="mail"
            label={say('Welke mail?')}
            defaultValue={choice.reminder ? `${choice.mail}:${choice.reminder}` : choice.mail}
            options={previewedMails.flatMap((mail) =>
              mail === 'REMINDER'
                ? meeting.reminderSchedule.moments.map((each) => ({
                    value: `REMINDER:${each.name}`,
                    label: reminderName(each, say),
                  }))
                : [{ value: mail, label: previewName(mail, say) }],
            )}
          />
          <SelectField
            name="hoe"
            label={say('Voor wie?')}
            defaultValue={choice.mode}
            options={meeting.modes.map((mode) => ({ value: mode, label: modeName(mode, say) }))}
          />
          <SelectField
            name="taal"
            label={say('In welke taal?')}
            defaultValue={choice.locale}
            options={[
              { value: 'nl', label: say('Nederlands') },
              { value: 'en', label: say('Engels') },
            ]}
          />
          <SelectField
            name="wie"
            label={say('Aan wie?')}
            defaultValue={choice.registrationId ?? ''}
            options={[
              { value: '', label: say('Een voorbeeld') },
              ...people.map(({ id, person }) => ({ value: id, label: person.name })),
            ]}
          />
        </Row>
        <Toolbar>
          <Button type="submit">{say('Toon deze mail')}</Button>
        </Toolbar>
      </Stack>
    </form>
  );
}

function previewName(mail: Exclude<PreviewChoice['mail'], 'REMINDER'>, say: Say): string {
  return {
    CONFIRMATION: say('Bevestiging'),
    WAITLISTED: say('Op de wachtlijst'),
    PROMOTION: say('Er is plek'),
    PLACE_CHANGED: say('Andere plek of link'),
    MOVED: say('Verplaatst'),
    CANCELLED: say('Gaat niet door'),
  }[mail];
}

function gapInWords(gap: string, say: Say): string {
  return gap === 'NO_JOIN_URL'
    ? say('In deze mail mist de link om online mee te doen.')
    : say('In deze mail mist de plek.');
}
