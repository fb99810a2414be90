import { Button, DescriptionList, LinkButton, Panel, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { FormProblems, type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { TriangleAlert } from 'lucide-react';
import { formName } from '../meeting-words';
import styles from './date-poll.module.css';
import type { ShownPollFragment } from './date-poll.page.generated';
import { momentWhen } from './poll-words';
import { stepField } from './propose';

export const chooseStep = 'kies';

interface ChooseMomentProps {
  readonly slug: string;
  readonly poll: ShownPollFragment;
  readonly moment: ShownPollFragment['moments'][number];
  readonly form: FormState | null;
}

/** Before a moment is chosen: what is still missing, and how many people get which mail. One press does the rest. */
export function ChooseMoment({ slug, poll, moment, form }: ChooseMomentProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const page = href(`/bijeenkomsten/${slug}/datumprikker`);
  const { onsite = 0, online = 0, no = 0 } = moment.count ?? {};
  const problems = moment.problems ?? [];
  const said = {
    ONSITE: say('{count, plural, =0 {Niemand zei: zaal} one {# zei: zaal} other {# zeiden: zaal}}', {
      count: onsite,
    }),
    ONLINE: say('{count, plural, =0 {Niemand zei: online} one {# zei: online} other {# zeiden: online}}', {
      count: online,
    }),
    NO: say('{count, plural, =0 {Niemand zei: nee} one {# zei: nee} other {# zeiden: nee}}', { count: no }),
  };
  const count = poll.answeredCount ?? 0;
  return (
    <Section id="kies" title={say('Kies dit moment?')}>
      <FormProblems form={form} />
      <Panel>
        <Stack gap="large">
          <DescriptionList
            facts={[
              { term: say('Wanneer'), details: momentWhen(moment, locale) },
              { term: say('Hoe'), details: formName(moment.form, say) },
              {
                term: say('Wie krijgt mail'),
                details: moment.choices.map((choice) => said[choice]),
              },
            ]}
          />
          {problems.length > 0 ? (
            <div className={styles.missing}>
              <p>
                <TriangleAlert aria-hidden="true" size="1.1em" /> <strong>{say('Dit moet eerst nog')}</strong>
              </p>
              <ul>
                {problems.map(({ field, message }) => (
                  <li key={field + message}>
                    {message}{' '}
                    {field === 'startsAt' || field === 'endsAt' ? null : (
                      <a href={href(`/bijeenkomsten/${slug}/bewerken#${fieldId(field)}`)}>{say('Vul aan')}</a>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            <p>
              {say(
                'De bijeenkomst komt meteen online. Iedereen die antwoordde krijgt een mail, met het eigen antwoord klaar om je mee aan te melden.',
              )}
            </p>
          )}
          <form method="post" action={page}>
            <input type="hidden" name="momentId" value={moment.id} />
            <Toolbar
              primary={
                problems.length > 0 ? null : (
                  <Button
                    type="submit"
                    name={stepField}
                    value={chooseStep}
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say(
                      '{count, plural, =0 {Publiceer} one {Publiceer en mail # mens} other {Publiceer en mail # mensen}}',
                      { count },
                    )}
                  </Button>
                )
              }
            >
              <LinkButton href={page} variant="quiet">
                {say('Terug naar de antwoorden')}
              </LinkButton>
            </Toolbar>
          </form>
        </Stack>
      </Panel>
    </Section>
  );
}

const idOf: Readonly<Record<string, string>> = {
  registrationOpensAt: 'opensDay',
  registrationClosesAt: 'closesDay',
};

/** Where on the form of the meeting it is filled in; parts of the programme share a section. */
function fieldId(field: string): string {
  return field.startsWith('agenda') ? 'programma' : (idOf[field] ?? field);
}
