import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, Disclosure, Notice, Panel, Section, Stack, Table, TextField } from '@verbonden/shared/ui';
import {
  type FormState,
  problemAt,
  type Say,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import type { AskingFragment } from './asking.generated';
import { reasonWord } from './reason-words';

type Asked = AskingFragment['askedMembers'][number];

/** Whom we asked, why, and what they did; for who asked and for coordinators. Before that, the one button to ask. */
export function AskedMembers({ signal, form }: { signal: AskingFragment; form: FormState | null }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { ask, askedMembers, viewerCanAskMembers } = signal;
  if (viewerCanAskMembers) return <AskNow signal={signal} />;
  if (!ask || (askedMembers.length === 0 && ask.routedAt)) return null;
  if (!ask.routedAt) {
    return signal.viewerRaisedIt ? (
      <Notice title={say('We zoeken nu leden die dit kunnen weten.')}>
        {say('Dat duurt hooguit een paar minuten. Daarna zie je hier aan wie we het vroegen.')}
      </Notice>
    ) : null;
  }
  return (
    <Section
      id="gevraagd-aan"
      title={say('{count, plural, one {Gevraagd aan # lid} other {Gevraagd aan # leden}}', {
        count: askedMembers.length,
      })}
      lead={say(
        'Alleen wie het vroeg en de coördinatoren zien dit. Wie zonder naam antwoordt, blijft hier staan als gevraagd.',
      )}
    >
      <Stack>
        {ask.escalatedAt ? (
          <Notice
            kind="attention"
            title={say('Sinds {day} kijkt een coördinator mee: er kwam in zeven werkdagen geen antwoord.', {
              day: writeShortDate(new Date(ask.escalatedAt), locale),
            })}
          />
        ) : null}
        <Table
          caption={say('Aan wie we het vroegen')}
          captionHidden
          columns={[
            { key: 'who', header: say('Wie') },
            { key: 'why', header: say('Waarom') },
            { key: 'state', header: say('Hoe staat het ervoor?') },
          ]}
          rows={askedMembers.map((member) => ({
            key: member.id,
            cells: [who(member, say), why(member, say), stateOf(member, say, locale)],
          }))}
        />
        {signal.viewerCanAskMember ? <AskSomebody signal={signal} form={form} /> : null}
      </Stack>
    </Section>
  );
}

/** A coordinator thinks of somebody else. */
function AskSomebody({ signal: { id }, form }: { signal: AskingFragment; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const sent = form?.values['stap']?.[0] === 'vraag-lid' ? form : null;
  return (
    <Disclosure title={say('Weet jij wie dit kan weten? Vraag nog iemand')} open={sent !== null}>
      <form method="post" action={href(`/signalen/${id}`)} noValidate>
        <Stack>
          <TextField
            name="email"
            type="email"
            label={say('E-mail van een lid')}
            hint={say('Hooguit zeven leden krijgen één vraag.')}
            defaultValue={valueAt(sent, 'email')}
            error={problemAt(sent, 'email')}
          />
          <Button type="submit" name="stap" value="vraag-lid" busyText={say('Even wachten…')}>
            {say('Mail de vraag')}
          </Button>
        </Stack>
      </form>
    </Disclosure>
  );
}

function AskNow({ signal: { id } }: { signal: AskingFragment }) {
  const say = useSay();
  const href = useHref();
  return (
    <Panel tone="quiet">
      <form method="post" action={href(`/signalen/${id}`)}>
        <Stack gap="small">
          <p>
            {say(
              'Niemand pakte dit nog op. Durf te vragen: we kiezen drie tot vijf leden die dit kunnen weten en mailen hun jouw vraag.',
            )}
          </p>
          <Button type="submit" name="stap" value="vraag-leden" busyText={say('Even wachten…')}>
            {say('Vraag het aan leden')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}

function who({ personName, organisation }: Asked, say: Say): string {
  const name = personName ?? say('iemand uit het netwerk');
  return organisation ? say('{name}, {organisation}', { name, organisation: organisation.name }) : name;
}

function why({ reasons }: Asked, say: Say): string {
  return reasons
    .slice(0, 2)
    .map((reason) => reasonWord(reason, say))
    .join(', ');
}

function stateOf({ outcome, askedAt, nudgedAt, passedToName }: Asked, say: Say, locale: 'nl' | 'en'): string {
  const day = (moment: string) => writeShortDate(new Date(moment), locale);
  switch (outcome) {
    case 'REPLIED':
      return say('Heeft geantwoord');
    case 'UNKNOWN':
      return say('Weet het niet');
    case 'PASSED_ON':
      return passedToName ? say('Gaf het door aan {name}', { name: passedToName }) : say('Gaf het door');
    case 'WAITING':
      return nudgedAt
        ? say('Gevraagd op {day}, herinnerd op {nudged}', { day: day(askedAt), nudged: day(nudgedAt) })
        : say('Gevraagd op {day}', { day: day(askedAt) });
  }
}
