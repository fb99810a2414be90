import { EmptyState, LinkButton } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Why a meeting that was held or cancelled has no form any more, and what can be done instead. */
export function NoMoreChanges({ slug, status }: { slug: string; status: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <EmptyState
      title={
        status === 'CANCELLED' ? say('Deze bijeenkomst gaat niet door') : say('Deze bijeenkomst is geweest')
      }
      action={
        <LinkButton href={href(`/bijeenkomsten/${slug}/kopie`)} variant="primary">
          {say('Maak een kopie')}
        </LinkButton>
      }
    >
      {say('Er is niets meer aan te veranderen. Je kunt er wel een nieuwe van maken.')}
    </EmptyState>
  );
}
