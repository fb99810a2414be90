import { Breadcrumb, Button, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  ChangePasswordDocument,
  OwnPasswordPageDocument,
  type OwnPasswordPageQuery,
} from './own-password.page.generated';
import { AskSignInLinkDocument } from '../sign-in/sign-in-link.page.generated';
import { NewPassword } from './new-password';
import { PasswordInput } from './password-input';

type Me = NonNullable<OwnPasswordPageQuery['me']>;

/** Choosing a password, or another one. */
export const ownPasswordPage = definePage<{ readonly me: Me }>({
  path: '/mijn/account/wachtwoord',
  async load({ context, query }) {
    signInFirst(context, '/mijn/account/wachtwoord');
    return { me: (await query(OwnPasswordPageDocument, {})).me! };
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('hoe') === 'link') {
      const link = { email: form.line('email'), back: '/mijn/account/wachtwoord' };
      return (await mutate(AskSignInLinkDocument, { input: link })).state ?? goTo('/inloggen/mail');
    }
    const input = {
      currentPassword: form.prose('currentPassword') || null,
      password: form.prose('password'),
    };
    const { state } = await mutate(ChangePasswordDocument, { input });
    return state ?? goTo('/mijn/account?gedaan=wachtwoord');
  },
  title: ({ me }, say) => (me.hasPassword ? say('Verander je wachtwoord') : say('Kies een wachtwoord')),
  head: () => ({ noIndex: true }),
  view: OwnPasswordView,
});

function OwnPasswordView({ data: { me }, form }: ViewProps<{ readonly me: Me }>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/mijn'), label: say('Mijn Verbonden') },
              { href: href('/mijn/account'), label: say('Mijn account') },
            ]}
          />
        }
        title={me.hasPassword ? say('Verander je wachtwoord') : say('Kies een wachtwoord')}
        lead={
          me.hasPassword
            ? say('Daarna ben je op andere apparaten uitgelogd. We mailen je dat je wachtwoord is veranderd.')
            : say('Nu log je in met een link per mail. Dat kan straks ook nog.')
        }
      />
      <FormProblems form={form} />
      {me.hasPassword || me.signedInJustNow ? (
        <PasswordForm me={me} form={form} />
      ) : (
        <ByLink email={me.email} />
      )}
    </Page>
  );
}

function PasswordForm({ me, form }: { me: Me; form: ViewProps<unknown>['form'] }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href('/mijn/account/wachtwoord')} noValidate>
      <Stack>
        {/* So that a password manager knows of which account this is. */}
        <input type="hidden" name="email" autoComplete="username" value={me.email} readOnly />
        {me.hasPassword ? (
          <PasswordInput
            name="currentPassword"
            label={say('Je wachtwoord van nu')}
            autoComplete="current-password"
            error={problemAt(form, 'currentPassword')}
          />
        ) : null}
        <NewPassword form={form} />
        <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
          {me.hasPassword ? say('Verander mijn wachtwoord') : say('Dit wordt mijn wachtwoord')}
        </Button>
      </Stack>
    </form>
  );
}

/** Signed in for a while without a password: the mailbox shows that it is still them. */
function ByLink({ email }: { email: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href('/mijn/account/wachtwoord')}>
      <Stack>
        <Notice kind="info" title={say('Je kiest een wachtwoord met een link per mail')}>
          {say('Je bent al een tijd ingelogd. Zo weten we zeker dat jij het bent.')}
        </Notice>
        <input type="hidden" name="email" value={email} />
        <Button type="submit" variant="primary" name="hoe" value="link" busyText={say('Even wachten…')}>
          {say('Mail me een link')}
        </Button>
      </Stack>
    </form>
  );
}
