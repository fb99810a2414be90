import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { type Moment, Timeline } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MailMomentFragment } from './attendees.generated';

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

/** What a kind of mail is called; its own name when we have none. */
function mailName(kind: string, say: Say): string {
  const names: Readonly<Record<string, string>> = {
    'meetings.confirmation': say('Bevestiging'),
    'meetings.waitlisted': say('Op de wachtlijst'),
    'meetings.promotion': say('Er is plek'),
    'meetings.changed-mode': say('Zaal of online gewisseld'),
    'meetings.left': say('Afmelding'),
    'meetings.moved': say('Verplaatst'),
    'meetings.place-changed': say('Andere plek of link'),
    'meetings.cancelled': say('Gaat niet door'),
    'meetings.interest-noted': say('Wil erbij zijn: genoteerd'),
    'meetings.interest-choose': say('Wil erbij zijn: kies hoe'),
    'meetings.interest-moved': say('Wil erbij zijn: verplaatst'),
    'meetings.interest-off': say('Wil erbij zijn: gaat niet door'),
    'meetings.broadcast': say('Brief van de coördinator'),
    'meetings.date-poll-asked': say('Datumprikker: de vraag'),
    'meetings.date-poll-reminder': say('Datumprikker: herinnering'),
    'meetings.date-poll-chosen': say('Datumprikker: het gekozen moment'),
    'meetings.date-poll-off': say('Datumprikker: gaat niet door'),
    'meetings.already-registered': say('Stond al op de lijst'),
    'meetings.guest': say('Vraag om te bevestigen'),
    'meetings.colleague': say('Aangemeld door een collega'),
    'meetings.colleague-lapsed': say('Collega antwoordde niet'),
    'meetings.approval-asked': say('Aanvraag ontvangen'),
    'meetings.approval-declined': say('Aanvraag afgewezen'),
    'meetings.approval-ended': say('Aanvraag verlopen'),
    'meetings.invitation': say('Uitnodiging'),
    'meetings.invitation-reminder': say('Herinnering aan de uitnodiging'),
    'meetings.reminder-7d': say('Herinnering, een week ervoor'),
    'meetings.reminder-1d': say('Herinnering, een dag ervoor'),
    'meetings.reminder-1h': say('Herinnering, een uur ervoor'),
  };
  return names[kind] ?? kind;
}
