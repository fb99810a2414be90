import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Who has a passkey for a role that asks for a second step, and signed in without it, changes nothing here. */
export function WithPasskeyFirst({ back }: { back: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <Notice
      kind="attention"
      title={say('Log eerst in met je passkey')}
      action={
        <LinkButton href={href(`/inloggen/passkey${back ? `?terug=${back}` : ''}`)}>
          {say('Log in met een passkey')}
        </LinkButton>
      }
    >
      {say(
        'Daarna werkt je rol als coördinator of beheerder, en kun je hier iets veranderen. Passkey kwijt? Vraag een beheerder om hulp.',
      )}
    </Notice>
  );
}
