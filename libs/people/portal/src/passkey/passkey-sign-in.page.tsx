import { Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { homeOf } from '../sign-in/home-of';
import passkeyButton from './passkey-button.island';
import { SignInWithPasskeyDocument } from './passkey-sign-in.generated';
import { useWhatItIs } from './what-it-is';

interface PasskeySignInData {
  /** Where to go afterwards. */
  readonly back: string;
}

/** Takes the answer of a device; and where somebody is sent who has to sign in with their passkey. */
export const passkeySignInPage = definePage<PasskeySignInData>({
  path: '/inloggen/passkey',
  load: ({ url }) => ({ back: url.searchParams.get('terug') ?? '' }),
  async submit({ form, mutate, goTo }) {
    const input = { response: form.prose('response') };
    const { state, data } = await mutate(SignInWithPasskeyDocument, { input });
    return state ?? goTo(homeOf(data.signInWithPasskey, form.line('terug')));
  },
  title: (_, say) => say('Inloggen met een passkey'),
  head: () => ({ noIndex: true }),
  view: PasskeySignInView,
});

function PasskeySignInView({ data: { back }, form }: ViewProps<PasskeySignInData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader title={say('Inloggen met een passkey')} lead={useWhatItIs()} />
      <Stack>
        <FormProblems form={form} />
        <Island of={passkeyButton} props={{ back: valueAt(form, 'terug', back), isFirst: true }} />
        <p>
          <a href={href('/inloggen')}>{say('Log in op een andere manier')}</a>
        </p>
      </Stack>
    </Page>
  );
}
