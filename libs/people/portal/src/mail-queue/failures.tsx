import { Button, Line, LineList, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { MailQueuePageQuery } from './mail-queue.generated';
import { adviceWords, reasonWords } from './reason-words';

/** What failed, by reason: each can be tried again as a whole. */
export function Failures({ failures }: { failures: MailQueuePageQuery['mailOverview']['failures'] }) {
  const say = useSay();
  const href = useHref();
  if (failures.length === 0) return null;
  return (
    <Section id="redenen" title={say('Waarom het mislukte')}>
      <LineList label={say('Redenen')}>
        {failures.map(({ reason, count }) => (
          <Line
            key={reason}
            title={reasonWords(reason, say)}
            facts={[
              <a key="lijst" href={href(`/beheer/post?stand=mislukt&reden=${reason}`)}>
                {say('{count, plural, one {# mail} other {# mails}}', { count })}
              </a>,
              adviceWords(reason, say),
            ]}
            actions={
              <form method="post" action={href('/beheer/post?stand=mislukt')}>
                <input type="hidden" name="reden" value={reason} />
                <Button
                  type="submit"
                  name="doe"
                  value="allemaal"
                  size="small"
                  busyText={say('Even wachten…')}
                  aria-label={say('Probeer allemaal opnieuw: {reason}', { reason: reasonWords(reason, say) })}
                >
                  {say('Probeer allemaal opnieuw')}
                </Button>
              </form>
            }
          />
        ))}
      </LineList>
    </Section>
  );
}
