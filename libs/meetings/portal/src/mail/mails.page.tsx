import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  Table,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormFields,
  FormProblems,
  Help,
  Island,
  isRefused,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { AttendanceMode, ReminderUnit } from '@verbonden/shared/web/schema';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates, canStillChange } from '../planning/planned-meeting';
import { MailActs } from './mail-acts';
import mailFigures from './mail-figures.island';
import { answerInWords, mailName } from './mail-words';
import {
  MeetingMailsDocument,
  type MeetingMailsQuery,
  PauseMailDocument,
  ResendFailedDocument,
  ResumeMailDocument,
  SetReminderScheduleDocument,
} from './mails.generated';
import { ScheduleForm } from './schedule-form';
import { atRows, rowsIn, withStep } from './schedule-row';
import { Unreachable } from './unreachable';

interface MailsData {
  readonly meeting: MeetingMailsQuery['meeting'];
  readonly done: string | null;
}

/** All mail of a meeting, gone and to come, and what its coordinator can do with it. */
export const mailsPage = definePage<MailsData>({
  path: '/bijeenkomsten/:slug/mail',
  async load(args) {
    assertCoordinates(args);
    const { meeting } = await args.query(MeetingMailsDocument, { slug: args.params['slug'] ?? '' });
    return { meeting, done: args.url.searchParams.get('gedaan') };
  },
  async submit({ form, params, say, mutate, goTo }) {
    const step = withStep(form);
    if (step) return step;
    const done = (what: string, part = '') =>
      goTo(`/bijeenkomsten/${params['slug']}/mail?gedaan=${what}${part}`);
    const input = { meetingId: form.line('meetingId') };
    switch (form.line('doe')) {
      case 'pauze': {
        const { state } = await mutate(PauseMailDocument, { input });
        return state ?? done('pauze');
      }
      case 'verder': {
        const { state } = await mutate(ResumeMailDocument, { input });
        return state ?? done('verder');
      }
      case 'opnieuw': {
        const { state } = await mutate(ResendFailedDocument, { input });
        return state ?? done('opnieuw');
      }
      default: {
        const moments = momentsIn(form);
        const wrong = moments.flatMap(({ amount }, place) =>
          Number.isInteger(amount)
            ? []
            : [{ field: `moment-${place}-amount`, message: say('Vul een getal in, bijvoorbeeld 3.') }],
        );
        if (wrong.length > 0) return { values: form.values(), problems: wrong };
        const expectedVersion = form.wholeNumber('version') ?? 0;
        const { state } = await mutate(SetReminderScheduleDocument, {
          input: { ...input, expectedVersion, moments },
        });
        return state ? atRows(state) : done('bewaard', '#herinneringen');
      }
    }
  },
  title: ({ meeting }, say) => say('Mail: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: MailsView,
});

function momentsIn(form: FormFields) {
  return rowsIn((field) => form.prose(field)).map(({ amount, unit, mode, text, textEn }) => ({
    amount: /^\s*\d{1,6}\s*$/.test(amount) ? Number(amount) : Number.NaN,
    unit: unit as ReminderUnit,
    mode: (mode || null) as AttendanceMode | null,
    text,
    textEn,
  }));
}

const twoDays = 48 * 3_600_000;

function MailsView({ data: { meeting, done }, form }: ViewProps<MailsData>) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const { id, slug, reminderSchedule, modes } = meeting;
  const isSoon = Date.parse(meeting.startsAt) - now < twoDays;
  const isToCome = canStillChange(meeting);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Mail')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
          breadcrumb={<MeetingPath meeting={meeting} />}
        />
        <CoordinatorNav meeting={meeting} current="mails" />
        {isRefused(form) ? <FormProblems form={form} /> : null}
        <Done what={form ? null : done} />
        {isToCome && modes.includes('ONLINE') && !meeting.joinUrl ? (
          <Notice
            kind="attention"
            title={say('De link om online mee te doen mist nog.')}
            action={
              <LinkButton href={href(`/bijeenkomsten/${slug}/bewerken#joinUrl`)}>
                {say('Vul de link in')}
              </LinkButton>
            }
          >
            <p>
              {say(
                'In de mails staat tot die tijd dat hij volgt. De laatste herinnering wacht tot hij er is.',
              )}
            </p>
          </Notice>
        ) : null}
        {isToCome ? <Pause id={id} slug={slug} since={meeting.mailPausedSince} /> : null}
      </Stack>
      <Section id="tijdlijn" title={say('Mail die ging en nog gaat')}>
        <Island of={mailFigures} props={{ slug, moments: meeting.mailTimeline ?? [] }} />
        <Help title={say('Wanneer gaat welke mail?')} chapter="coordinator#wie-krijgt-welke-mail">
          {say(
            'De bevestiging gaat meteen als iemand zich aanmeldt. Herinneringen gaan op de momenten die je hieronder kiest, alleen naar wie dan een plek heeft, en nooit twee keer. Verplaats je de bijeenkomst, dan schuiven ze mee.',
          )}
        </Help>
      </Section>
      <Failures meeting={meeting} />
      <Section id="bereikbaar" title={say('Wie is niet bereikbaar?')}>
        <Unreachable people={meeting.unreachable ?? []} isSoon={isSoon} />
      </Section>
      {isToCome ? (
        <Section
          id="herinneringen"
          title={say('Herinneringen')}
          lead={say(
            'Wat nog niet weg is, schuift mee. Wie een herinnering al kreeg, krijgt hem niet nog eens. Dagen tellen op de klok aan de muur, uren op de stopwatch.',
          )}
        >
          <ScheduleForm
            meetingId={id}
            slug={slug}
            version={reminderSchedule.version}
            moments={reminderSchedule.moments}
            modes={modes}
            form={form}
          />
        </Section>
      ) : null}
      <Section
        id="voorbeeld"
        title={say('Zo ziet een mail eruit')}
        lead={say(
          'Bekijk elke mail voor zaal of online, in het Nederlands of Engels, en stuur jezelf een proef.',
        )}
      >
        <Toolbar>
          <LinkButton href={href(`/bijeenkomsten/${slug}/mail/voorbeeld`)}>
            {say('Bekijk de mails')}
          </LinkButton>
        </Toolbar>
      </Section>
      <Section id="logboek" title={say('Wat er met de mail gebeurde')}>
        <MailActs acts={meeting.mailActs ?? []} />
      </Section>
    </Page>
  );
}

function Done({ what }: { what: string | null }) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    pauze: say('De mail staat op pauze.'),
    verder: say('De mail gaat weer verder.'),
    opnieuw: say('Wat mislukte, gaat opnieuw uit. Alleen naar die adressen.'),
    bewaard: say('De herinneringen zijn bewaard.'),
  };
  return what && words[what] ? <Notice kind="success" title={words[what]} /> : null;
}

/** Holds all mail in one click, or lets it go on. */
function Pause({ id, slug, since }: { id: string; slug: string; since: string | null | undefined }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const action = href(`/bijeenkomsten/${slug}/mail`);
  if (!since) {
    return (
      <form method="post" action={action}>
        <input type="hidden" name="meetingId" value={id} />
        <Toolbar>
          <Button type="submit" name="doe" value="pauze" busyText={say('Even wachten…')}>
            {say('Zet alle mail op pauze')}
          </Button>
        </Toolbar>
      </form>
    );
  }
  const from = new Date(since);
  return (
    <Notice
      kind="attention"
      title={say('Alle mail staat op pauze sinds {day}, {time}.', {
        day: writeDate(from, locale),
        time: writeTime(from, locale),
      })}
      action={
        <form method="post" action={action}>
          <input type="hidden" name="meetingId" value={id} />
          <Button type="submit" name="doe" value="verder" busyText={say('Even wachten…')}>
            {say('Laat de mail verder gaan')}
          </Button>
        </form>
      }
    >
      <p>
        {say(
          'Alleen dat de bijeenkomst verplaatst is of niet doorgaat, mailen we wel. Ga je verder, dan vervalt wat niet meer klopt en gaat van de herinneringen alleen de laatste uit.',
        )}
      </p>
    </Notice>
  );
}

function Failures({ meeting: { id, slug, mailFailures } }: { meeting: MeetingMailsQuery['meeting'] }) {
  const say = useSay();
  const href = useHref();
  const failures = mailFailures ?? [];
  if (failures.length === 0) return null;
  return (
    <Section id="mislukt" title={say('Wat niet aankwam')}>
      <Stack>
        <Table
          caption={say('{count, plural, one {# mail} other {# mails}} niet aangekomen', {
            count: failures.length,
          })}
          columns={[
            { key: 'who', header: say('Aan') },
            { key: 'what', header: say('Mail') },
            { key: 'why', header: say('Wat er is') },
          ]}
          rows={failures.map((each) => ({
            key: each.id,
            cells: [each.toName, mailName(each.kind, say), answerInWords(each.code, say)],
          }))}
        />
        <form method="post" action={href(`/bijeenkomsten/${slug}/mail`)}>
          <input type="hidden" name="meetingId" value={id} />
          <Toolbar>
            <Button type="submit" name="doe" value="opnieuw" busyText={say('Even wachten…')}>
              {say('Stuur alleen wat mislukte opnieuw')}
            </Button>
          </Toolbar>
        </form>
      </Stack>
    </Section>
  );
}
