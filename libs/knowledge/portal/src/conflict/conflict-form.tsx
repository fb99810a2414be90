import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  DescriptionList,
  Disclosure,
  LinkButton,
  Notice,
  RadioCards,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { FieldChanges } from '../version/field-changes';
import { choiceAt, type Conflict, theirs } from './conflict-state';

interface ConflictFormProps {
  readonly conflict: Conflict;
  /** What was typed; it goes along with the choice, so that nothing is lost. */
  readonly form: FormState;
  /** Where to look at the text as it is now. */
  readonly slug: string;
}

/**
 * Two texts of one item: what was typed, and what somebody else saved meanwhile. Where both wrote, the person chooses;
 * what only one of the two changed is taken over by itself, and said.
 */
export function ConflictForm({ conflict, form, slug }: ConflictFormProps) {
  const say = useSay();
  const href = useHref();
  const { address, locale } = usePageFacts();
  const { savedAt, isOwn } = conflict;
  const name = conflict.savedBy ?? say('een ander');
  const when = { date: writeDate(new Date(savedAt), locale), time: writeTime(new Date(savedAt), locale) };
  const toChoose = conflict.fields.filter(({ verdict }) => verdict === 'CHOOSE');
  const settled = conflict.fields.filter(({ verdict }) => verdict !== 'CHOOSE');
  const asked = new Set(['version', ...toChoose.map(({ field }) => choiceAt(field))]);
  const kept = Object.entries(form.values).filter(([field]) => !asked.has(field));
  const settledTheirs = settled.filter(
    ({ field, verdict }) => verdict === 'THEIRS' && !form.values[choiceAt(field)],
  );
  const otherText = isOwn ? say('De tekst uit het andere venster') : say('De tekst van {name}', { name });
  return (
    <form method="post" action={href(address)} noValidate data-refused="">
      {kept.flatMap(([field, values]) =>
        values.map((value, index) => (
          <input key={`${field}-${index}`} type="hidden" name={field} value={value} />
        )),
      )}
      {settledTheirs.map(({ field }) => (
        <input key={field} type="hidden" name={choiceAt(field)} value={theirs} />
      ))}
      <input type="hidden" name="version" value={conflict.version} />
      <Stack gap="large">
        <Notice
          kind="attention"
          title={
            isOwn
              ? say('Je hebt dit ook in een ander venster bewaard')
              : say('{name} heeft dit net ook veranderd', { name })
          }
        >
          {say('Dat was {date} om {time}. Wat jij typte staat hieronder. Er is niets weg.', when)}
        </Notice>
        {toChoose.length === 0 ? (
          <p>
            {say('Jullie schreven aan andere stukken. Alles past samen: bewaar het, dan staat beide erin.')}
          </p>
        ) : null}
        {toChoose.map(({ field, label, mine, theirs: other }) => (
          <Section key={field} id={`veld-${field}`} title={label}>
            <RadioCards
              name={choiceAt(field)}
              label={say('Welke tekst blijft bij ‘{label}’?', { label })}
              hint={say('Onderstreept is erbij gekomen, doorgestreept is weggehaald.')}
              defaultValue="mijn"
              cards={[
                {
                  value: 'mijn',
                  label: say('Mijn tekst'),
                  description: <FieldChanges difference={mine} />,
                },
                { value: theirs, label: otherText, description: <FieldChanges difference={other} /> },
              ]}
            />
          </Section>
        ))}
        {settled.length > 0 ? (
          <Disclosure
            title={say('{count, plural, one {# ander stuk} other {# andere stukken}}: gaat vanzelf goed', {
              count: settled.length,
            })}
            open={toChoose.length === 0}
          >
            <DescriptionList
              layout="below"
              facts={settled.map(({ field, label, verdict, mine, theirs: other }) => ({
                term: say('{label}: {whose}', {
                  label,
                  whose: verdict === 'MINE' ? say('Mijn tekst') : otherText,
                }),
                details: <FieldChanges key={field} difference={verdict === 'MINE' ? mine : other} />,
              }))}
            />
          </Disclosure>
        ) : null}
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {toChoose.length === 0 ? say('Bewaar alles samen') : say('Bewaar wat ik koos')}
            </Button>
          }
        >
          <LinkButton href={href(`/kennis/${slug}/bewerken`)} variant="quiet">
            {isOwn
              ? say('Laat die uit het andere venster staan')
              : say('Laat alles van {name} staan', { name })}
          </LinkButton>
        </Toolbar>
      </Stack>
    </form>
  );
}
