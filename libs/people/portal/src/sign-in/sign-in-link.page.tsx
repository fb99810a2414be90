import { Button, LinkButton, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { homeOf, secondStepAfter } from './home-of';
import {
  SignInByLinkDocument,
  SignInLinkPageDocument,
  type SignInLinkPageQuery,
} from './sign-in-link.page.generated';

/** Where the link in the mail leads: one button. Looking signs nobody in, or a mail scanner would use the link up (P12). */
export const signInLinkPage = definePage<SignInLinkPageQuery>({
  path: '/inloggen/link/:token',
  load: ({ query, params }) => query(SignInLinkPageDocument, { token: params['token'] ?? '' }),
  async submit({ params, form, mutate, goTo }) {
    const { state, data } = await mutate(SignInByLinkDocument, { input: { token: params['token'] ?? '' } });
    if (state) {
      const step = secondStepAfter(state, form.line('terug'));
      return step ? goTo(step) : state;
    }
    return goTo(homeOf(data.signInByLink, form.line('terug')));
  },
  status: ({ signInLink }) => (signInLink ? 200 : 410),
  title: ({ signInLink }, say) => (signInLink ? say('Inloggen') : say('Deze link werkt niet meer')),
  head: () => ({ noIndex: true }),
  view: SignInLinkView,
});

function SignInLinkView({ data: { signInLink }, form }: ViewProps<SignInLinkPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  if (!signInLink) return <DeadLink />;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Inloggen')}
        lead={say('Je logt in als {email}. Ben je dat niet? Doe dan niets.', { email: signInLink.email })}
      />
      <FormProblems form={form} />
      <form method="post" action={href(address)}>
        <input type="hidden" name="terug" value={signInLink.back ?? ''} />
        <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
          {say('Log in')}
        </Button>
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
        lead={say('Een link werkt één keer, een kwartier lang. Vraag een nieuwe aan, dat kan meteen.')}
      />
      <Stack>
        <LinkButton href={href('/inloggen')} variant="primary">
          {say('Vraag een nieuwe link')}
        </LinkButton>
      </Stack>
    </Page>
  );
}
