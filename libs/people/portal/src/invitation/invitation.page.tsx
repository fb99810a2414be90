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
        lead={
          invitation.hasPassword
            ? say('Je hebt al een account met {email}. Vul je wachtwoord in, dan doe je meteen mee.', {
                email: invitation.email,
              })
            : say('Kies een wachtwoord. Dan kun je meteen aan de slag met {email}.', {
                email: invitation.email,
              })
        }
      />
      <FormProblems form={form} />
      <form method="post" action={href(address)} noValidate>
        <Stack>
          {invitation.hasPassword ? (
            <KnownFields name={invitation.name} form={form} />
          ) : (
            <NewFields name={invitation.name} form={form} />
          )}
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Doe mee')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
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
      <TextField
        name="password"
        type="password"
        label={say('Kies een wachtwoord')}
        hint={say('Minstens 15 tekens. Drie of vier losse woorden werken goed.')}
        autoComplete="new-password"
        width="medium"
        error={problemAt(form, 'password')}
      />
    </>
  );
}

/** Whoever has an account keeps the name and the password of it. */
function KnownFields({ name, form }: { name: string; form: ViewProps<InvitationPageQuery>['form'] }) {
  const say = useSay();
  return (
    <>
      <input type="hidden" name="name" value={name} />
      <TextField
        name="password"
        type="password"
        label={say('Wachtwoord')}
        autoComplete="current-password"
        width="medium"
        error={problemAt(form, 'password')}
      />
    </>
  );
}
