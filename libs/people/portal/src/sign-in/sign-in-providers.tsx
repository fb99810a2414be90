import { LinkButton, Notice, Section, Toolbar } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { SignInProvidersQuery } from './sign-in-providers.generated';

export type Providers = SignInProvidersQuery['signInProviders'];

/** Where a button to another place to sign in leads: a door of the API, so without a language in front. */
export function useDoorTo(): (key: string, back: string) => string {
  const { locale } = usePageFacts();
  return (key, back) => {
    const asked = { ...(back ? { terug: back } : {}), ...(locale === 'en' ? { taal: 'en' } : {}) };
    return `/inloggen/oidc/${key}?${new URLSearchParams(asked).toString()}`;
  };
}

/** The other places where people can sign in, a button each; nothing where there are none. */
export function SignInProviders({ providers, back }: { providers: Providers; back: string }) {
  const say = useSay();
  const doorTo = useDoorTo();
  if (providers.length === 0) return null;
  return (
    <Section id="anders" title={say('Of log in met het account van je werk')}>
      <Toolbar>
        {providers.map(({ key, name }) => (
          <LinkButton key={key} href={doorTo(key, back)}>
            {say('Log in met {name}', { name })}
          </LinkButton>
        ))}
      </Toolbar>
    </Section>
  );
}

/** Why somebody who went to another place is not signed in, and what they can do. */
export function NotSignedIn({ why, provider }: { why: string; provider: string }) {
  const say = useSay();
  const told: Readonly<Record<string, { title: string; words: string }>> = {
    onbereikbaar: {
      title: say('{name} antwoordt nu niet', { name: provider }),
      words: say('Probeer het straks nog eens, of log in met je e-mailadres. Dat werkt gewoon.'),
    },
    gestopt: {
      title: say('Je bent gestopt bij {name}', { name: provider }),
      words: say('Je bent niet ingelogd. Je kunt het opnieuw proberen, of inloggen met je e-mailadres.'),
    },
    opnieuw: {
      title: say('Inloggen met {name} lukte niet', { name: provider }),
      words: say('Dat kan als het te lang duurde, of in een ander venster begon. Begin hier opnieuw.'),
    },
    'te-vaak': {
      title: say('Dit ging te vaak achter elkaar'),
      words: say('Wacht een kwartier. Inloggen met je e-mailadres kan nu al.'),
    },
  };
  const { title, words } = told[why] ?? {};
  return title ? (
    <Notice kind="attention" title={title}>
      {words}
    </Notice>
  ) : null;
}
