import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  DescriptionList,
  LinkButton,
  Page,
  Panel,
  Prose,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  Island,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { LetterForm } from './letter-form';
import { LetterHead } from './letter-head';
import { incomplete, valuesOf } from './letter-input';
import { keepLetter, loadLetter, loadLetterMeeting } from './letter-page';
import letterProgress from './letter-progress.island';
import { audienceName } from './letter-words';
import {
  DeleteBroadcastDocument,
  LetterCheckDocument,
  LetterChoicesDocument,
  type LetterChoicesQuery,
  type LetterMeetingFragment,
  StopBroadcastDocument,
  type WrittenLetterFragment,
} from './letters.generated';

interface LetterData {
  readonly meeting: LetterMeetingFragment;
  readonly letter: WrittenLetterFragment;
  readonly choices: LetterChoicesQuery['broadcastChoices'] | null;
  /** What is missing, when somebody wanted to look at a letter that is not complete. */
  readonly missing: FormState | null;
}

/** One letter: a form as long as it is a draft, and how far it is afterwards. */
export const letterPage = definePage<LetterData>({
  path: '/bijeenkomsten/:slug/brief/:id',
  async load(args) {
    const [meeting, letter] = await Promise.all([loadLetterMeeting(args), loadLetter(args)]);
    if (letter.status !== 'DRAFT') return { meeting, letter, choices: null, missing: null };
    const { broadcastChoices } = await args.query(LetterChoicesDocument, { meetingId: meeting.id });
    const asks = args.url.searchParams.has('mist');
    const check = asks ? await args.query(LetterCheckDocument, { id: letter.id }) : null;
    const problems = check?.broadcastCheck.problems ?? [];
    return {
      meeting,
      letter,
      choices: broadcastChoices,
      missing: problems.length > 0 ? incomplete(valuesOf(letter), problems) : null,
    };
  },
  async submit(args) {
    const { form, mutate, goTo, params } = args;
    const place = `/bijeenkomsten/${params['slug']}/brief`;
    const id = params['id'] ?? '';
    if (form.line('stap') === 'stop') {
      const { state } = await mutate(StopBroadcastDocument, { input: { id } });
      return state ?? goTo(`${place}/${id}`);
    }
    if (form.line('stap') === 'weg') {
      const { state } = await mutate(DeleteBroadcastDocument, { input: { id } });
      return state ?? goTo(`${place}?gedaan=weg`);
    }
    return keepLetter(args);
  },
  title: ({ letter, missing }, say) =>
    `${missing ? `${say('Fout:')} ` : ''}${letter.subjectNl || say('Brief zonder onderwerp')}`,
  head: () => ({ noIndex: true }),
  view: LetterView,
});

function LetterView({ data, form: sent }: ViewProps<LetterData>) {
  const say = useSay();
  const { meeting, letter, choices } = data;
  const form = sent ?? data.missing;
  return (
    <Page width="reading">
      <Stack gap="large">
        <LetterHead meeting={meeting} title={letter.subjectNl || say('Brief zonder onderwerp')} />
        <FormProblems form={form} />
        {choices ? (
          <>
            <LetterForm
              choices={choices}
              id={letter.id}
              version={letter.version}
              standing={valuesOf(letter)}
              form={form}
              action={`/bijeenkomsten/${meeting.slug}/brief/${letter.id}`}
            />
            <ThrowAway meeting={meeting} letter={letter} />
          </>
        ) : (
          <SentLetter meeting={meeting} letter={letter} />
        )}
      </Stack>
    </Page>
  );
}

function ThrowAway({ meeting, letter }: Pick<LetterData, 'meeting' | 'letter'>) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(`/bijeenkomsten/${meeting.slug}/brief/${letter.id}`)}>
      <Button type="submit" variant="quiet" size="small" name="stap" value="weg">
        {say('Gooi dit concept weg')}
      </Button>
    </form>
  );
}

function SentLetter({ meeting, letter }: Pick<LetterData, 'meeting' | 'letter'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = `/bijeenkomsten/${meeting.slug}/brief`;
  const sentAt = letter.sentAt ? new Date(letter.sentAt) : null;
  return (
    <>
      <Island
        of={letterProgress}
        props={{
          id: letter.id,
          status: letter.status,
          progress: letter.progress,
          action: href(`${path}/${letter.id}`),
        }}
      />
      <DescriptionList
        facts={[
          { term: say('Aan wie'), details: audienceName(letter.audience, say) },
          { term: say('Van wie'), details: letter.writer?.name },
          {
            term: say('Verstuurd op'),
            details: sentAt && `${writeDate(sentAt, locale)}, ${writeTime(sentAt, locale)}`,
          },
          { term: say('Onderwerp'), details: [letter.subjectNl, letter.subjectEn] },
        ]}
      />
      <Section id="brief" title={say('De brief')}>
        <Panel>
          <Prose html={letter.bodyHtml} />
        </Panel>
      </Section>
      <Toolbar>
        <LinkButton href={href(`${path}/nieuw`)}>{say('Schrijf nog een brief')}</LinkButton>
        <LinkButton href={href(path)} variant="quiet">
          {say('Alle brieven')}
        </LinkButton>
      </Toolbar>
    </>
  );
}
