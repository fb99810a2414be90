import {
  Breadcrumb,
  Button,
  DescriptionList,
  LinkButton,
  Page,
  PageHeader,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { FreshByLink } from '../own-password/fresh-by-link';
import { needsLink, ShownPassword } from '../own-password/shown-password';
import { AskSignInLinkDocument } from '../sign-in/sign-in-link.page.generated';
import { linkPath, TooLate } from './arrival.page';
import {
  IdentityArrivalDocument,
  type IdentityArrivalQuery,
  LinkIdentityDocument,
} from './identity-arrival.generated';

/** A yes to what is shown: somebody else may have signed in elsewhere in this browser. */
export const linkIdentityPage = definePage<IdentityArrivalQuery>({
  path: linkPath,
  load: ({ context, query }) => {
    signInFirst(context, linkPath);
    return query(IdentityArrivalDocument, {});
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('hoe') === 'link') {
      const link = { email: form.line('eigen'), back: linkPath };
      return (await mutate(AskSignInLinkDocument, { input: link })).state ?? goTo('/inloggen/mail');
    }
    const input = { arrivalId: form.line('id'), password: form.prose('password') || null };
    const { state } = await mutate(LinkIdentityDocument, { input });
    return state ?? goTo('/mijn/account/inlogdiensten?melding=gekoppeld');
  },
  status: ({ identityArrival }) => (identityArrival ? 200 : 410),
  title: ({ identityArrival }, say) =>
    identityArrival ? say('Is dit ook jouw account?') : say('Begin opnieuw met inloggen'),
  head: () => ({ noIndex: true }),
  view: LinkIdentityView,
});

function LinkIdentityView({ data, form }: ViewProps<IdentityArrivalQuery>) {
  const say = useSay();
  const href = useHref();
  const { identityArrival: arrival, me } = data;
  if (!arrival || !me) return <TooLate />;
  const { id, provider, address } = arrival;
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/mijn/account'), label: say('Mijn account') },
              { href: href('/mijn/account/inlogdiensten'), label: say('Inlogdiensten') },
            ]}
          />
        }
        title={say('Is dit ook jouw account?')}
        lead={say(
          'Koppel je het, dan ben je voortaan bij Verbonden binnen zodra je bij {name} bent ingelogd.',
          { name: provider.name },
        )}
      />
      <FormProblems form={form} />
      <Stack>
        <DescriptionList
          facts={[
            { term: say('Dienst'), details: provider.name },
            ...(address ? [{ term: say('Ingelogd als'), details: address }] : []),
          ]}
        />
        {needsLink(me) ? (
          <FreshByLink path={linkPath} email={me.email} />
        ) : (
          <form method="post" action={href(linkPath)} noValidate>
            <Stack>
              <input type="hidden" name="id" value={id} />
              <ShownPassword me={me} form={form} />
              <Toolbar>
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Ja, koppel dit account')}
                </Button>
                <LinkButton href={href('/mijn/account/inlogdiensten')} variant="quiet">
                  {say('Nee, dit ben ik niet')}
                </LinkButton>
              </Toolbar>
            </Stack>
          </form>
        )}
      </Stack>
    </Page>
  );
}
