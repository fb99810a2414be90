import { Button, LinkButton, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { AskPasswordLinkDocument } from './forgotten-password.page.generated';

interface ForgottenData {
  /** It was asked for; the same words for every address, whether it has an account or not. */
  readonly isSent: boolean;
}

/** Who does not know the password any more asks for a link to choose a new one. */
export const forgottenPasswordPage = definePage<ForgottenData>({
  path: '/wachtwoord-vergeten',
  load: ({ url }) => ({ isSent: url.searchParams.get('gedaan') === 'mail' }),
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(AskPasswordLinkDocument, { input: { email: form.line('email') } });
    return state ?? goTo('/wachtwoord-vergeten?gedaan=mail');
  },
  title: ({ isSent }, say) => (isSent ? say('Kijk in je mail') : say('Wachtwoord vergeten')),
  head: () => ({ noIndex: true }),
  view: ({ data, form }) => (data.isSent && !form ? <Sent /> : <Ask form={form} />),
});

function Ask({ form }: Pick<ViewProps<ForgottenData>, 'form'>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Wachtwoord vergeten')}
        lead={say('Vul je adres in. We mailen je een link waarmee je een nieuw wachtwoord kiest.')}
      />
      <FormProblems form={form} />
      <form method="post" action={href('/wachtwoord-vergeten')} noValidate>
        <Stack>
          <TextField
            name="email"
            type="email"
            label={say('Je e-mailadres')}
            autoComplete="username"
            width="medium"
            defaultValue={valueAt(form, 'email')}
            error={problemAt(form, 'email')}
          />
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Mail me een link')}
          </Button>
          <p>
            <a href={href('/inloggen')}>{say('Terug naar inloggen')}</a>
          </p>
        </Stack>
      </form>
    </Page>
  );
}

function Sent() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Kijk in je mail')}
        lead={say(
          'Heeft dit adres een account, dan mailen we je nu een link om een nieuw wachtwoord te kiezen. De link werkt één keer, een half uur lang.',
        )}
      />
      <Stack>
        <p>
          {say(
            'Komt er niets? Kijk bij ongewenste mail, of probeer een ander adres dat je weleens gebruikt.',
          )}
        </p>
        <LinkButton href={href('/inloggen')}>{say('Terug naar inloggen')}</LinkButton>
      </Stack>
    </Page>
  );
}
