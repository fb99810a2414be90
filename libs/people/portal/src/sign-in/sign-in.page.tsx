import { isSignedIn } from '@verbonden/shared/kernel';
import { Button, Notice, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  PageStop,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { PasswordInput } from '../own-password/password-input';
import passkeyButton from '../passkey/passkey-button.island';
import { homeOf, secondStepAfter } from './home-of';
import { AskSignInLinkDocument } from './sign-in-link.page.generated';
import { SignInDocument } from './sign-in.page.generated';
import { NotSignedIn, type Providers, SignInProviders } from './sign-in-providers';
import { SignInProvidersDocument } from './sign-in-providers.generated';

interface SignInData {
  /** Where to go afterwards. */
  readonly back: string;
  readonly providers: Providers;
  /** Why another place to sign in did not help, and which one. */
  readonly refusal: { readonly why: string; readonly provider: string } | null;
  /** A new password was chosen just now. */
  readonly hasNewPassword: boolean;
}

/** An address, with its password or with a link in the mail. The page somebody wanted comes after it. */
export const signInPage = definePage<SignInData>({
  path: '/inloggen',
  async load({ url, context, query }) {
    const back = url.searchParams.get('terug') ?? '';
    if (isSignedIn(context.viewer)) {
      throw new PageStop(new Response(null, { status: 303, headers: { location: '/mijn' } }));
    }
    const { signInProviders: providers } = await query(SignInProvidersDocument, {});
    const provider = providers.find(({ key }) => key === url.searchParams.get('dienst'))?.name;
    const why = url.searchParams.get('melding') ?? '';
    const hasNewPassword = url.searchParams.get('gedaan') === 'wachtwoord';
    return { back, providers, refusal: provider ? { why, provider } : null, hasNewPassword };
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('hoe') === 'link') {
      const input = { email: form.line('email'), back: form.line('terug') || null };
      return (await mutate(AskSignInLinkDocument, { input })).state ?? goTo('/inloggen/mail');
    }
    const { state, data } = await mutate(SignInDocument, {
      input: { email: form.line('email'), password: form.prose('password') },
    });
    if (state) {
      const step = secondStepAfter(state, form.line('terug'));
      return step ? goTo(step) : state;
    }
    return goTo(homeOf(data.signIn, form.line('terug')));
  },
  title: (_, say) => say('Inloggen'),
  head: () => ({ noIndex: true }),
  view: SignInView,
});

function SignInView({ data, form }: ViewProps<SignInData>) {
  const say = useSay();
  const href = useHref();
  const { demo } = usePageFacts();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Inloggen')}
        lead={say('Voor wie een account heeft. Lezen en zoeken kan zonder account.')}
      />
      {data.refusal && !form ? <NotSignedIn {...data.refusal} /> : null}
      <FormProblems form={form} />
      {data.hasNewPassword && !form ? (
        <Notice kind="success" title={say('Je nieuwe wachtwoord geldt. Log er hier mee in.')} />
      ) : null}
      <form method="post" action={href('/inloggen')} noValidate>
        <Stack>
          <input type="hidden" name="terug" value={valueAt(form, 'terug', data.back)} />
          <TextField
            name="email"
            type="email"
            label={say('Je e-mailadres')}
            autoComplete="username"
            width="medium"
            defaultValue={valueAt(form, 'email')}
            error={problemAt(form, 'email')}
          />
          <PasswordInput
            name="password"
            label={say('Wachtwoord')}
            autoComplete="current-password"
            error={problemAt(form, 'password')}
          />
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Log in')}
          </Button>
          <p>
            <a href={href('/wachtwoord-vergeten')}>{say('Wachtwoord vergeten?')}</a>
          </p>
          <p>{say('Heb je geen wachtwoord, of ben je het kwijt? Dan mailen we je een link.')}</p>
          <Button type="submit" name="hoe" value="link" busyText={say('Even wachten…')}>
            {say('Mail me een link')}
          </Button>
        </Stack>
      </form>
      <Island of={passkeyButton} props={{ back: valueAt(form, 'terug', data.back), isFirst: false }} />
      <SignInProviders providers={data.providers} back={valueAt(form, 'terug', data.back)} />
      {demo ? (
        <Notice kind="info" title={say('Dit is een voorbeeldnetwerk')}>
          {say('De accounts om mee te proberen staan in het venster waarin je Verbonden startte.')}
        </Notice>
      ) : null}
    </Page>
  );
}
