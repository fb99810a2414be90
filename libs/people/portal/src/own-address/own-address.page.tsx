import { Button, Notice, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  signInFirst,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { AccountCrumbs } from '../account/account-crumbs';
import { FreshByLink } from '../own-password/fresh-by-link';
import { PasswordInput } from '../own-password/password-input';
import { AskSignInLinkDocument } from '../sign-in/sign-in-link.page.generated';
import {
  AskAddressChangeDocument,
  OwnAddressPageDocument,
  type OwnAddressPageQuery,
} from './own-address.page.generated';

interface AddressData {
  readonly me: NonNullable<OwnAddressPageQuery['me']>;
  readonly isSent: boolean;
}

const path = '/mijn/account/adres';

/** Another address for one's own account. */
export const ownAddressPage = definePage<AddressData>({
  path,
  async load({ context, query, url }) {
    signInFirst(context, path);
    const { me } = await query(OwnAddressPageDocument, {});
    return { me: me!, isSent: url.searchParams.get('gedaan') === 'mail' };
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('hoe') === 'link') {
      const input = { email: form.line('eigen'), back: path };
      return (await mutate(AskSignInLinkDocument, { input })).state ?? goTo('/inloggen/mail');
    }
    const input = { email: form.line('email'), currentPassword: form.prose('currentPassword') || null };
    const { state } = await mutate(AskAddressChangeDocument, { input });
    return state ?? goTo(`${path}?gedaan=mail`);
  },
  title: (_, say) => say('Verander je e-mailadres'),
  head: () => ({ noIndex: true }),
  view: OwnAddressView,
});

function OwnAddressView({ data: { me, isSent }, form }: ViewProps<AddressData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<AccountCrumbs />}
        title={say('Verander je e-mailadres')}
        lead={say('Nu log je in met {email}, en gaat je mail daarheen.', { email: me.email })}
      />
      <Stack gap="large">
        <FormProblems form={form} />
        {isSent && !form ? (
          <Notice kind="success" title={say('Kijk in de mail van je nieuwe adres.')}>
            {say('Daar staat een knop in. Pas als je die indrukt, verandert je adres.')}
          </Notice>
        ) : null}
        {me.hasPassword || me.signedInJustNow ? (
          <AddressForm me={me} form={form} />
        ) : (
          <FreshByLink path={path} email={me.email} />
        )}
      </Stack>
    </Page>
  );
}

function AddressForm({ me, form }: { me: AddressData['me']; form: ViewProps<AddressData>['form'] }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(path)} noValidate>
      <Stack>
        <TextField
          name="email"
          type="email"
          label={say('Je nieuwe e-mailadres')}
          hint={say(
            'We mailen een knop naar dit adres. Je oude adres krijgt een week de tijd om het terug te draaien.',
          )}
          autoComplete="email"
          width="medium"
          defaultValue={valueAt(form, 'email')}
          error={problemAt(form, 'email')}
        />
        {me.hasPassword ? (
          <PasswordInput
            name="currentPassword"
            label={say('Je wachtwoord')}
            autoComplete="current-password"
            error={problemAt(form, 'currentPassword')}
          />
        ) : null}
        <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
          {say('Mail mijn nieuwe adres')}
        </Button>
      </Stack>
    </form>
  );
}
