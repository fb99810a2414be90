import { LinkButton, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { MailTrouble_OverviewFragment } from './mail-queue.generated';
import { adviceWords, reasonWords } from './reason-words';

/** Mail that did not arrive, by its reason, and mail that is late; nothing when all is well. */
export function MailTrouble({ overview }: { overview: MailTrouble_OverviewFragment }) {
  const say = useSay();
  const href = useHref();
  const { failed, late, failures } = overview;
  if (failed + late === 0) return null;
  return (
    <WorkQueue
      id="post"
      title={say('Mail die niet aankwam of te laat is')}
      link={{ href: href('/beheer/post'), label: say('Bekijk alle post') }}
    >
      <WorkList>
        {[
          ...failures.map(({ reason, count }) => (
            <WorkItem
              key={reason}
              href={href(`/beheer/post?stand=mislukt&reden=${reason}`)}
              title={reasonWords(reason, say)}
              meta={[
                say('{count, plural, one {# mail} other {# mails}}', { count }),
                adviceWords(reason, say),
              ]}
            />
          )),
          ...(late > 0
            ? [
                <WorkItem
                  key="late"
                  href={href('/beheer/post?stand=laat')}
                  title={say(
                    '{count, plural, one {# mail had al weg moeten zijn} other {# mails hadden al weg moeten zijn}}',
                    { count: late },
                  )}
                  actions={
                    <LinkButton href={href('/beheer/post?stand=laat')} size="small">
                      {say('Kijk waarom')}
                    </LinkButton>
                  }
                />,
              ]
            : []),
        ]}
      </WorkList>
    </WorkQueue>
  );
}
