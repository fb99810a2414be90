import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Button, Line, LineList, type Status, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MailState } from '@verbonden/shared/web/schema';
import type { QueuedMailLineFragment } from './mail-queue.generated';
import { reasonWords } from './reason-words';

const looks: Readonly<Record<MailState, Status>> = {
  PLANNED: 'waiting',
  GATHERED: 'waiting',
  HELD: 'draft',
  LATE: 'open',
  FAILED: 'cancelled',
  SENT: 'confirmed',
};

/** Mails below one another: what, to whom, when, how it stands, and why. */
export function QueuedMails({ mails }: { mails: readonly QueuedMailLineFragment[] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const words: Readonly<Record<MailState, string>> = {
    PLANNED: say('wacht'),
    GATHERED: say('wacht op het overzicht'),
    HELD: say('op pauze'),
    LATE: say('te laat'),
    FAILED: say('mislukt'),
    SENT: say('verstuurd'),
  };
  const at = (moment: string) =>
    `${writeShortDate(new Date(moment), locale)}, ${writeTime(new Date(moment), locale)}`;
  return (
    <LineList label={say('Mails')}>
      {mails.map(({ id, title, toName, dueAt, againAt, sentAt, state, reason }) => (
        <Line
          key={id}
          title={title}
          badge={<StatusLabel status={looks[state]}>{words[state]}</StatusLabel>}
          facts={[
            toName === null || toName === undefined
              ? say('Aan iemand die je niet mag zien')
              : toName
                ? say('Aan {name}', { name: toName })
                : say('Aan een adres zonder naam'),
            sentAt
              ? say('Verstuurd {moment}', { moment: at(sentAt) })
              : say('Gepland {moment}', { moment: at(dueAt) }),
            reason ? reasonWords(reason, say) : null,
            againAt ? say('Opnieuw: {moment}', { moment: at(againAt) }) : null,
          ]}
          actions={
            state === 'FAILED' ? (
              <form method="post" action={href('/beheer/post?stand=mislukt')}>
                <input type="hidden" name="id" value={id} />
                <Button
                  type="submit"
                  name="doe"
                  value="opnieuw"
                  size="small"
                  busyText={say('Even wachten…')}
                  aria-label={say('Probeer opnieuw: {title}, {name}', { title, name: toName ?? '' })}
                >
                  {say('Probeer opnieuw')}
                </Button>
              </form>
            ) : undefined
          }
        />
      ))}
    </LineList>
  );
}
