import { isSignedIn } from '@verbonden/shared/kernel';
import { Button, LinkButton, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageStop,
  localHref,
  signInPath,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AskSignInLinkDocument } from '../sign-in/sign-in-link.page.generated';
import { IdentityArrivalDocument, type IdentityArrivalQuery } from './identity-arrival.generated';

/** Where somebody says that who they are elsewhere is who they are here. */
export const linkPath = '/mijn/account/inlogdiensten/koppelen';

/**
 * For who came back from elsewhere and is not known here: an address opens nothing, so they sign in once in their own
 * way. Where the provider vouches for the address, the link in the mail is one press away; else we mail nobody.
 */
export const arrivalPage = definePage<IdentityArrivalQuery>({
  path: '/inloggen/koppelen',
  load: ({ query, context: { viewer, locale } }) => {
    if (isSignedIn(viewer)) {
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: localHref(locale, linkPath) } }),
      );
    }
    return query(IdentityArrivalDocument, {});
  },
  async submit({ form, mutate, goTo }) {
    const input = { email: form.line('email'), back: linkPath };
    return (await mutate(AskSignInLinkDocument, { input })).state ?? goTo('/inloggen/mail');
  },
  status: ({ identityArrival }) => (identityArrival ? 200 : 410),
  title: ({ identityArrival }, say) =>
    identityArrival ? say('Nog één keer zelf inloggen') : say('Begin opnieuw met inloggen'),
  head: () => ({ noIndex: true }),
  view: ArrivalView,
});

function ArrivalView({ data: { identityArrival: arrival }, form }: ViewProps<IdentityArrivalQuery>) {
  const say = useSay();
  const href = useHref();
  if (!arrival) return <TooLate />;
  const { provider, address, addressVouched } = arrival;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Nog één keer zelf inloggen')}
        lead={
          address
            ? say('Je bent bij {name} ingelogd als {address}. Dat account kennen we hier nog niet.', {
                name: provider.name,
                address,
              })
            : say('Je bent bij {name} ingelogd. Dat account kennen we hier nog niet.', {
                name: provider.name,
              })
        }
      />
      <FormProblems form={form} />
      <Stack gap="section">
        <Section
          id="account"
          title={say('Heb je al een account bij Verbonden?')}
          lead={say(
            'Log dan één keer in zoals je gewend bent. Daarna koppel je ze met één druk op de knop, en kun je voortaan meteen door.',
          )}
        >
          <Stack>
            {address && addressVouched ? (
              <form method="post" action={href('/inloggen/koppelen')}>
                <input type="hidden" name="email" value={address} />
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Mail een link naar {address}', { address })}
                </Button>
              </form>
            ) : null}
            <LinkButton
              href={href(signInPath(linkPath))}
              {...(addressVouched ? {} : { variant: 'primary' as const })}
            >
              {addressVouched ? say('Log in met een ander adres of een wachtwoord') : say('Log in')}
            </LinkButton>
          </Stack>
        </Section>
        <NoAccount />
      </Stack>
    </Page>
  );
}

function NoAccount() {
  const say = useSay();
  const href = useHref();
  return (
    <Section
      id="geen-account"
      title={say('Heb je nog geen account?')}
      lead={say(
        'Je krijgt er een op uitnodiging. Vraag een collega die al meedoet om je uit te nodigen, of meld je zelf aan.',
      )}
    >
      <LinkButton href={href('/meedoen')}>{say('Zo doe je mee')}</LinkButton>
    </Section>
  );
}

/** Nobody came back with this browser, or too long ago. */
export function TooLate() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Begin opnieuw met inloggen')}
        lead={say(
          'Hier staat niets (meer) klaar om te koppelen. Dat blijft een halfuur staan, in dit venster alleen.',
        )}
      />
      <LinkButton href={href('/inloggen')} variant="primary">
        {say('Naar inloggen')}
      </LinkButton>
    </Page>
  );
}
