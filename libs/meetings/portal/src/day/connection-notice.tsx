import { Notice } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** Says it when the connection is gone, and that nothing is lost by it. */
export function ConnectionNotice({ isLost, waiting = 0 }: { isLost: boolean; waiting?: number }) {
  const say = useSay();
  const kept = say(
    '{waiting, plural, one {# keer inchecken is bewaard en gaat} other {# keer inchecken zijn bewaard en gaan}} vanzelf mee.',
    {
      waiting,
    },
  );
  return (
    <div role="status">
      {isLost ? (
        <Notice kind="attention" title={say('Geen verbinding. We proberen het opnieuw.')}>
          {waiting > 0 ? kept : say('Wat je nu ziet, kan verouderd zijn. Inchecken kan gewoon.')}
        </Notice>
      ) : waiting > 0 ? (
        <Notice kind="info" title={kept} />
      ) : null}
    </div>
  );
}
