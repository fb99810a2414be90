import { LinkButton } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** For who is not signed in: the ways in. A meeting for everybody begins with the one that needs no account. */
export function ComeAs({
  meeting: { slug, guestsCanRegister, registrationPolicy },
}: {
  meeting: {
    readonly slug: string;
    readonly guestsCanRegister: boolean;
    readonly registrationPolicy: string;
  };
}) {
  const say = useSay();
  const href = useHref();
  const signIn = href(`/inloggen?terug=${encodeURIComponent(href(`/bijeenkomsten/${slug}/aanmelden`))}`);
  if (guestsCanRegister) {
    return (
      <>
        <LinkButton href={href(`/bijeenkomsten/${slug}/gast`)} variant="primary" wide>
          {say('Meld je aan zonder account')}
        </LinkButton>
        <LinkButton href={signIn} wide>
          {say('Ik heb een account')}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <LinkButton href={signIn} variant="primary" wide>
        {say('Log in om je aan te melden')}
      </LinkButton>
      <p>
        {registrationPolicy === 'INVITED'
          ? say('Deze bijeenkomst is op uitnodiging. Kreeg je een mail? Gebruik de link daarin.')
          : say('Nog geen account? Een collega of de coördinator kan je uitnodigen.')}
      </p>
    </>
  );
}
