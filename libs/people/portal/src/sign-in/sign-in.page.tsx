import { isSignedIn } from '@verbonden/shared/kernel';
import { Button, Notice, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageStop,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { SignInDocument } from './sign-in.page.generated';

interface SignInData {
  /** Where to go afterwards. */
  readonly back: string;
}

/** Address and password. The page somebody wanted comes after it. */
export const signInPage = definePage<SignInData>({
  path: '/inloggen',
  load: ({ url, context }) => {
    const back = url.searchParams.get('terug') ?? '';
    if (isSignedIn(context.viewer)) {
      throw new PageStop(new Response(null, { status: 303, headers: { location: '/mijn' } }));
    }
    return { back };
  },
  async submit({ form, mutate, goTo }) {
    const { state, data } = await mutate(SignInDocument, {
      input: { email: form.line('email'), password: form.prose('password') },
    });
    if (state) return state;
    const coordinates = data.signIn.roles.some(({ role }) => role === 'COORDINATOR');
    return goTo(form.line('terug') || (coordinates ? '/bureau' : '/mijn'));
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
      <FormProblems form={form} />
      <form method="post" action={href('/inloggen')} noValidate>
        <Stack>
          <input type="hidden" name="terug" value={valueAt(form, 'terug', data.back)} />
          <TextField
            name="email"
            type="email"
            label={say('E-mail van je werk')}
            autoComplete="username"
            width="medium"
            defaultValue={valueAt(form, 'email')}
            error={problemAt(form, 'email')}
          />
          <TextField
            name="password"
            type="password"
            label={say('Wachtwoord')}
            autoComplete="current-password"
            width="medium"
            error={problemAt(form, 'password')}
          />
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Log in')}
          </Button>
        </Stack>
      </form>
      {demo ? (
        <Notice kind="info" title={say('Dit is een voorbeeldnetwerk')}>
          {say('De accounts om mee te proberen staan in het venster waarin je Verbonden startte.')}
        </Notice>
      ) : null}
    </Page>
  );
}
