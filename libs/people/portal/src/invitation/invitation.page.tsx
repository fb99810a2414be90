import { Button, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  AcceptInvitationDocument,
  InvitationPageDocument,
  type InvitationPageQuery,
} from './invitation.page.generated';

/** Where the link in an invitation leads: a name, a first password, and in. */
export const invitationPage = definePage<InvitationPageQuery>({
  path: '/uitnodiging/:token',
  load: ({ query, params }) => query(InvitationPageDocument, { token: params['token'] ?? '' }),
  async submit({ params, form, mutate, goTo }) {
    const { state } = await mutate(AcceptInvitationDocument, {
      input: { token: params['token'] ?? '', name: form.line('name'), password: form.prose('password') },
    });
    return state ?? goTo('/mijn');
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
      <PageHeader
        title={say('Fijn dat je meedoet')}
        lead={say('Kies een wachtwoord. Dan kun je meteen aan de slag met {email}.', {
          email: invitation.email,
        })}
      />
      <FormProblems form={form} />
      <form method="post" action={href(address)} noValidate>
        <Stack>
          <TextField
            name="name"
            label={say('Je naam')}
            audience={say('Anderen in het netwerk zien deze naam.')}
            autoComplete="name"
            width="medium"
            defaultValue={valueAt(form, 'name', invitation.name)}
            error={problemAt(form, 'name')}
          />
          <TextField
            name="password"
            type="password"
            label={say('Kies een wachtwoord')}
            hint={say('Minstens 15 tekens. Drie of vier losse woorden werken goed.')}
            autoComplete="new-password"
            width="medium"
            error={problemAt(form, 'password')}
          />
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Doe mee')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
