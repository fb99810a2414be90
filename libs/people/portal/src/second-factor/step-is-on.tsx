import { writeDate } from '@verbonden/shared/kernel';
import { Button, DescriptionList, Disclosure, Stack } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { CodeField } from './second-step.page';

/** The second step is on: since when, how many codes in reserve are left, and what can be changed with a code. */
export function StepIsOn({
  since,
  codesLeft,
  form,
}: {
  since: string;
  codesLeft: number;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Stack>
      <DescriptionList
        facts={[
          { term: say('Aan sinds'), details: writeDate(new Date(since), locale) },
          {
            term: say('Reservecodes over'),
            details: say('{count} van de 10', { count: codesLeft }),
          },
        ]}
      />
      <form method="post" action={href('/mijn/account/tweede-stap')} noValidate>
        <Stack>
          <p>{say('Iets veranderen? Vul een code uit je app in, of een reservecode.')}</p>
          <CodeField error={problemAt(form, 'code')} />
          <Button type="submit" name="stap" value="codes" busyText={say('Even wachten…')}>
            {say('Geef me tien nieuwe reservecodes')}
          </Button>
          <Disclosure title={say('Ik wil de tweede stap weg')}>
            <Stack>
              <p>
                {say(
                  'Daarna is alleen je wachtwoord of een link in je mail genoeg om in te loggen. Als coördinator of beheerder heb je de tweede stap nodig.',
                )}
              </p>
              <p>
                {say(
                  'Koos je je wachtwoord nadat de tweede stap aanging? Dan vervalt het, want het kan te kort zijn. Je kiest een nieuw via je mail.',
                )}
              </p>
              <Button type="submit" name="stap" value="uit" variant="danger" busyText={say('Even wachten…')}>
                {say('Haal de tweede stap weg')}
              </Button>
            </Stack>
          </Disclosure>
        </Stack>
      </form>
    </Stack>
  );
}
