import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Timeline } from '@verbonden/shared/ui';
import { usePageFacts, useHref, useSay } from '@verbonden/shared/web';
import type { AuditMomentFragment } from './audit-moments.generated';

/** Events on a line of time, each as a sentence, with what changed below it. */
export function AuditMoments({
  events,
  linked,
}: {
  events: readonly AuditMomentFragment[];
  /** With a way to the history of each thing. */
  linked: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Timeline
      label={say('Wat er gebeurde, het laatste eerst')}
      moments={events.map(({ id, at, sort, sentence, objectId, reason, failed, changes }) => ({
        id,
        dateTime: at,
        when: `${writeDate(new Date(at), locale)}, ${writeTime(new Date(at), locale)}`,
        title: sentence,
        state: failed ? ('cancelled' as const) : sort === 'READ' ? ('now' as const) : ('past' as const),
        stateText: failed ? say('brak af') : sort === 'READ' ? say('gelezen') : say('gedaan'),
        children: (
          <>
            {reason ? <p>{say('Reden: {reason}', { reason })}</p> : null}
            {changes.length > 0 ? (
              <ul>
                {changes.map(({ what, before, after }, place) => (
                  <li key={place}>
                    {say('{what}: van {before} naar {after}', {
                      what,
                      before: before ?? say('niets'),
                      after: after ?? say('niets'),
                    })}
                  </li>
                ))}
              </ul>
            ) : null}
            {linked && objectId ? (
              <a href={href(`/beheer/logboek/over/${objectId}`)}>{say('Alles hierover')}</a>
            ) : null}
          </>
        ),
      }))}
    />
  );
}
