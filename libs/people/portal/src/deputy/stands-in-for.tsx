import { Notice } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { StandsInFor_MeFragment } from './stands-in-for.generated';

/** Says on whose behalf somebody works today; nothing for who works for themselves. */
export function StandsInFor({ me }: { me: StandsInFor_MeFragment | null }) {
  const say = useSay();
  if (!me || me.standsInFor.length === 0) return null;
  return (
    <Notice kind="info" title={say('Je werkt vandaag namens {names}', { names: me.standsInFor.join(', ') })}>
      {say('Je neemt waar als coördinator. In het logboek staat dat erbij.')}
    </Notice>
  );
}
