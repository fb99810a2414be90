import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** Lays what was not found before the network: it becomes a signal. Who is not signed in does that first. */
export function AskNetwork({ question }: { question: string }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const form = `/signalen/nieuw?vraag=${encodeURIComponent(question)}`;
  if (!isSignedIn(viewer)) {
    return (
      <LinkButton href={href(`/inloggen?terug=${encodeURIComponent(form)}`)}>
        {say('Log in en vraag het aan het netwerk')}
      </LinkButton>
    );
  }
  if (viewer.roles.length === 0) return null;
  return <LinkButton href={href(form)}>{say('Vraag het aan het netwerk')}</LinkButton>;
}
