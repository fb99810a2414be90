import {
  Button,
  CheckboxField,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  localHref,
  PageStop,
  problemAt,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { LetterHead } from './letter-head';
import { loadLetter, loadLetterMeeting } from './letter-page';
import { audienceName } from './letter-words';
import {
  LetterCheckDocument,
  type LetterCheckQuery,
  type LetterMeetingFragment,
  SendBroadcastDocument,
  type WrittenLetterFragment,
} from './letters.generated';
import { MailPreview } from './mail-preview';

interface CheckData {
  readonly meeting: LetterMeetingFragment;
  readonly letter: WrittenLetterFragment;
  readonly check: LetterCheckQuery['broadcastCheck'];
}

/** The last look: how many, who, and the mail as they get it. Only the button here sends. */
export const checkLetterPage = definePage<CheckData>({
  path: '/bijeenkomsten/:slug/brief/:id/controle',
  async load(args) {
    const [meeting, letter] = await Promise.all([loadLetterMeeting(args), loadLetter(args)]);
    const path = `/bijeenkomsten/${meeting.slug}/brief/${letter.id}`;
    const elsewhere = (to: string) =>
      new PageStop(
        new Response(null, { status: 303, headers: { location: localHref(args.context.locale, to) } }),
      );
    if (letter.status !== 'DRAFT') throw elsewhere(path);
    const { broadcastCheck: check } = await args.query(LetterCheckDocument, { id: letter.id });
    if (check.problems.length > 0) throw elsewhere(`${path}?mist=1`);
    return { meeting, letter, check };
  },
  async submit({ form, params, mutate, goTo }) {
    const id = params['id'] ?? '';
    const { state } = await mutate(SendBroadcastDocument, {
      input: {
        id,
        expectedVersion: form.wholeNumber('version') ?? 0,
        confirmed: form.isTicked('confirmed'),
      },
    });
    return state ?? goTo(`/bijeenkomsten/${params['slug']}/brief/${id}`);
  },
  title: ({ letter }, say) => say('Klopt dit? {subject}', { subject: letter.subjectNl }),
  head: () => ({ noIndex: true }),
  view: CheckView,
});

function CheckView({ data: { meeting, letter, check }, form }: ViewProps<CheckData>) {
  const say = useSay();
  const href = useHref();
  const path = `/bijeenkomsten/${meeting.slug}/brief/${letter.id}`;
  const { count, withoutAddress, needsConfirmation } = check;
  return (
    <Page width="reading">
      <Stack gap="large">
        <LetterHead meeting={meeting} title={say('Klopt dit?')} />
        <FormProblems form={form} />
        <Reach letter={letter} check={check} />
        {withoutAddress > 0 ? (
          <Notice
            kind="attention"
            title={say(
              '{count, plural, one {# mens heeft geen mailadres en krijgt niets.} other {# mensen hebben geen mailadres en krijgen niets.}}',
              { count: withoutAddress },
            )}
          />
        ) : null}
        <form method="post" action={href(`${path}/controle`)} noValidate>
          <input type="hidden" name="version" value={letter.version} />
          <Stack>
            {needsConfirmation ? (
              <CheckboxField
                name="confirmed"
                label={say('Ja, deze brief mag naar {count} mensen', { count })}
                error={problemAt(form, 'confirmed')}
              />
            ) : null}
            <Toolbar
              primary={
                count > 0 ? (
                  <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                    {say('{count, plural, one {Verstuur naar # mens} other {Verstuur naar # mensen}}', {
                      count,
                    })}
                  </Button>
                ) : null
              }
            >
              <LinkButton href={href(path)}>{say('Verander iets')}</LinkButton>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
      {check.previews.length > 0 ? (
        <Section id="voorbeeld" title={say('Zo ziet de mail eruit')}>
          <Stack gap="large">
            {check.previews.map((preview) => (
              <MailPreview key={preview.locale} preview={preview} />
            ))}
          </Stack>
        </Section>
      ) : null}
    </Page>
  );
}

/** To how many it goes, and the first of them by name. */
function Reach({ letter, check: { count, sample } }: Pick<CheckData, 'letter' | 'check'>) {
  const say = useSay();
  if (count === 0) {
    return (
      <Notice kind="attention" title={say('In deze groep zit nu niemand.')}>
        {say('Kies een andere groep, of kijk later nog eens.')}
      </Notice>
    );
  }
  return (
    <Notice
      kind="info"
      title={say('{who}: {count, plural, one {# mens} other {# mensen}}', {
        who: audienceName(letter.audience, say),
        count,
      })}
    >
      {count > sample.length
        ? say('{names} en {more, plural, one {nog # ander} other {nog # anderen}}.', {
            names: sample.join(', '),
            more: count - sample.length,
          })
        : `${sample.join(', ')}.`}
    </Notice>
  );
}
