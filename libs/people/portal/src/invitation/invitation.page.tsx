import { Button, LinkButton, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  type Say,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { PasswordInput } from '../own-password/password-input';
import { homeOf, secondStepAfter } from '../sign-in/home-of';
import {
  AcceptInvitationDocument,
  InvitationPageDocument,
  type InvitationPageQuery,
} from './invitation.page.generated';

/** Where the link in an invitation leads: a name, a password if they like one, and in. */
export const invitationPage = definePage<InvitationPageQuery>({
  path: '/uitnodiging/:token',
  load: ({ query, params }) => query(InvitationPageDocument, { token: params['token'] ?? '' }),
  async submit({ params, form, mutate, goTo }) {
    const { state, data } = await mutate(AcceptInvitationDocument, {
      input: {
        token: params['token'] ?? '',
        name: form.line('name'),
        password: form.prose('password') || null,
      },
    });
    if (state) {
      const step = secondStepAfter(state, '');
      return step ? goTo(step) : state;
    }
    return goTo(homeOf({ ...data.acceptInvitation, roles: [] }, null));
  },
  title: (_, say) => say('Doe mee'),
  head: () => ({ noIndex: true }),
  view: InvitationView,
});

function InvitationView({ data: { invitation }, form }: ViewProps<InvitationPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Page width="reading">
      <PageHeader title={say('Fijn dat je meedoet')} lead={leadOf(invitation, say)} />
      <FormProblems form={form} />
      {invitation.asks === 'SIGN_IN' ? (
        <LinkButton href={href(`/inloggen?terug=${encodeURIComponent(address)}`)} variant="primary">
          {say('Log eerst in')}
        </LinkButton>
      ) : (
        <form method="post" action={href(address)} noValidate>
          <Stack>
            {invitation.asks === 'NAME' ? (
              <NewFields name={invitation.name} form={form} />
            ) : (
              <input type="hidden" name="name" value={invitation.name} />
            )}
            {invitation.asks === 'PASSWORD' ? <OwnPassword form={form} /> : null}
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Doe mee')}
            </Button>
          </Stack>
        </form>
      )}
    </Page>
  );
}

function leadOf({ asks, email }: InvitationPageQuery['invitation'], say: Say): string {
  switch (asks) {
    case 'NAME':
      return say('Zeg hoe je heet, dan kun je meteen aan de slag met {email}.', { email });
    case 'PASSWORD':
      return say('Je hebt al een account met {email}. Vul je wachtwoord in, dan doe je meteen mee.', {
        email,
      });
    case 'SIGN_IN':
      return say('Je hebt al een account met {email}. Log eerst in, dan kom je hier terug.', { email });
    case 'NOTHING':
      return say('Je bent ingelogd als {email}. Eén klik en je doet mee.', { email });
  }
}

function NewFields({ name, form }: { name: string; form: ViewProps<InvitationPageQuery>['form'] }) {
  const say = useSay();
  return (
    <>
      <TextField
        name="name"
        label={say('Je naam')}
        audience={say('Anderen in het netwerk zien deze naam.')}
        autoComplete="name"
        width="medium"
        defaultValue={valueAt(form, 'name', name)}
        error={problemAt(form, 'name')}
      />
      <PasswordInput
        name="password"
        label={say('Kies een wachtwoord')}
        hint={say(
          'Minstens 15 tekens, drie of vier losse woorden werken goed. Liever geen wachtwoord? Laat dit leeg, dan mailen we je een link als je wilt inloggen.',
        )}
        autoComplete="new-password"
        error={problemAt(form, 'password')}
      />
    </>
  );
}

/** Whoever has an account keeps the name and the password of it; or shows by a link in the mail that it is theirs. */
function OwnPassword({ form }: { form: ViewProps<InvitationPageQuery>['form'] }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <>
      <PasswordInput
        name="password"
        label={say('Wachtwoord')}
        autoComplete="current-password"
        error={problemAt(form, 'password')}
      />
      <p>
        <a href={href(`/inloggen?terug=${encodeURIComponent(address)}`)}>
          {say('Wachtwoord kwijt? Log in met een link per mail')}
        </a>
      </p>
    </>
  );
}
