import { Button, Page, PageHeader, Stack } from '@verbonden/shared/ui';
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
import { AccountCrumbs } from '../account/account-crumbs';
import { FreshByLink } from './fresh-by-link';
import { NewPassword } from './new-password';
import { PasswordInput } from './password-input';

const path = '/mijn/account/wachtwoord';
type Me = NonNullable<OwnPasswordPageQuery['me']>;

/** Choosing a password, or another one. */
export const ownPasswordPage = definePage<{ readonly me: Me }>({
  path,
  async load({ context, query }) {
    signInFirst(context, path);
    return { me: (await query(OwnPasswordPageDocument, {})).me! };
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('hoe') === 'link') {
      const link = { email: form.line('eigen'), back: path };
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
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<AccountCrumbs />}
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
        <FreshByLink path={path} email={me.email} />
      )}
    </Page>
  );
}

function PasswordForm({ me, form }: { me: Me; form: ViewProps<unknown>['form'] }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(path)} noValidate>
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
        {me.hasPassword ? (
          <p>
            <a href={href('/wachtwoord-vergeten')}>
              {say('Weet je het niet meer? Kies een nieuw met een link per mail.')}
            </a>
          </p>
        ) : null}
      </Stack>
    </form>
  );
}
