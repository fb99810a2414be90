import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { type Moment, Timeline } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { mailName } from './mail-words';
import type { MailMomentFragment } from './mails.generated';

const states = {
  PLANNED: 'coming',
  SENDING: 'now',
  SENT: 'past',
  DROPPED: 'cancelled',
  FAILED: 'now',
} as const satisfies Record<MailMomentFragment['status'], Moment['state']>;

/** The mails of a meeting on a line of time: how many went, how many are still to go. */
export function MailTimeline({ moments }: { moments: readonly MailMomentFragment[] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (moments.length === 0) return <p>{say('Er is nog geen mail gepland.')}</p>;
  const stateNames = {
    PLANNED: say('gepland'),
    SENDING: say('gaat nu uit'),
    SENT: say('verstuurd'),
    DROPPED: say('niet meer nodig'),
    FAILED: say('niet aangekomen'),
  };
  return (
    <Timeline
      label={say('Mail die ging en nog gaat')}
      moments={moments.map(({ kind, dueAt, status, count }) => {
        const due = new Date(dueAt);
        return {
          id: `${kind} ${dueAt} ${status}`,
          dateTime: dueAt,
          when: `${writeDate(due, locale)}, ${writeTime(due, locale)}`,
          title: say('{what}: {count, plural, one {# mail} other {# mails}}', {
            what: mailName(kind, say),
            count,
          }),
          state: states[status],
          stateText: stateNames[status],
        };
      })}
    />
  );
}
