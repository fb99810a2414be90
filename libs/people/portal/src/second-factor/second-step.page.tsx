import { Button, LinkButton, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import passkeyButton from '../passkey/passkey-button.island';
import { homeOf } from '../sign-in/home-of';
import { FinishSignInDocument, SecondStepPageDocument } from './second-step.page.generated';

interface StepData {
  readonly waits: boolean;
  /** Where to go afterwards. */
  readonly back: string;
}

/** The second step of signing in: a code, in the browser that took the first. */
export const secondStepPage = definePage<StepData>({
  path: '/inloggen/tweede-stap',
  load: async ({ query, url }) => ({
    waits: (await query(SecondStepPageDocument, {})).secondStepWaits,
    back: url.searchParams.get('terug') ?? '',
  }),
  async submit({ form, mutate, goTo }) {
    const { state, data } = await mutate(FinishSignInDocument, { input: { code: form.line('code') } });
    return state ?? goTo(homeOf(data.finishSignIn, form.line('terug')));
  },
  title: ({ waits }, say) => (waits ? say('Nog één stap') : say('Dit duurde te lang')),
  head: () => ({ noIndex: true }),
  view: SecondStepView,
});

function SecondStepView({ data: { waits, back }, form }: ViewProps<StepData>) {
  const say = useSay();
  const href = useHref();
  if (!waits) return <TooLate />;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Nog één stap')}
        lead={say('Open de app op je telefoon, en vul de code van Verbonden in.')}
      />
      <FormProblems form={form} />
      <form method="post" action={href('/inloggen/tweede-stap')} noValidate>
        <Stack>
          <input type="hidden" name="terug" value={valueAt(form, 'terug', back)} />
          <CodeField error={problemAt(form, 'code')} />
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Log in')}
          </Button>
          <p>
            {say(
              'Je telefoon niet bij je? Vul hier een van je reservecodes in. Ben je die ook kwijt, vraag dan je coördinator of een beheerder om hulp.',
            )}
          </p>
        </Stack>
      </form>
      <Island of={passkeyButton} props={{ back: valueAt(form, 'terug', back), isFirst: false }} />
    </Page>
  );
}

/** A code of the app, or one in reserve; a phone offers to fill it in. */
export function CodeField({ error }: { error: string | undefined }) {
  const say = useSay();
  return (
    <TextField
      name="code"
      label={say('Code')}
      hint={say('Zes cijfers, bijvoorbeeld 123 456')}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      width="short"
      error={error}
    />
  );
}

function TooLate() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Dit duurde te lang')}
        lead={say('Na de eerste stap wachten we tien minuten. Log opnieuw in.')}
      />
      <Stack>
        <LinkButton href={href('/inloggen')} variant="primary">
          {say('Naar inloggen')}
        </LinkButton>
      </Stack>
    </Page>
  );
}
