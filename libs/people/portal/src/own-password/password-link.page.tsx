import { Button, LinkButton, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  ChoosePasswordByLinkDocument,
  PasswordLinkPageDocument,
  type PasswordLinkPageQuery,
} from './forgotten-password.page.generated';
import { NewPassword } from './new-password';

/** Where the link in the mail leads: a new password. Looking uses nothing up; the button does (P12). */
export const passwordLinkPage = definePage<PasswordLinkPageQuery>({
  path: '/wachtwoord/:token',
  load: ({ query, params }) => query(PasswordLinkPageDocument, { token: params['token'] ?? '' }),
  async submit({ params, form, mutate, goTo }) {
    const { state } = await mutate(ChoosePasswordByLinkDocument, {
      input: { token: params['token'] ?? '', password: form.prose('password') },
    });
    return state ?? goTo('/inloggen?gedaan=wachtwoord');
  },
  status: ({ passwordLink }) => (passwordLink ? 200 : 410),
  title: ({ passwordLink }, say) =>
    passwordLink ? say('Kies een nieuw wachtwoord') : say('Deze link werkt niet meer'),
  head: () => ({ noIndex: true }),
  view: PasswordLinkView,
});

function PasswordLinkView({ data: { passwordLink }, form }: ViewProps<PasswordLinkPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  if (!passwordLink) return <DeadLink />;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Kies een nieuw wachtwoord')}
        lead={say(
          'Voor {email}. Daarna ben je op alle apparaten uitgelogd, en log je in met je nieuwe wachtwoord.',
          {
            email: passwordLink.email,
          },
        )}
      />
      <FormProblems form={form} />
      <form method="post" action={href(address)} noValidate>
        <Stack>
          {/* So that a password manager knows of which account this is. */}
          <input type="hidden" name="email" autoComplete="username" value={passwordLink.email} readOnly />
          <NewPassword form={form} />
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Dit wordt mijn wachtwoord')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}

function DeadLink() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Deze link werkt niet meer')}
        lead={say('Een link werkt één keer, een half uur lang. Vraag een nieuwe aan, dat kan meteen.')}
      />
      <LinkButton href={href('/wachtwoord-vergeten')} variant="primary">
        {say('Vraag een nieuwe link')}
      </LinkButton>
    </Page>
  );
}
