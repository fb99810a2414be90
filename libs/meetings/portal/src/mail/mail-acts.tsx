import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Table } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MeetingMailsQuery } from './mails.generated';

type Act = NonNullable<MeetingMailsQuery['meeting']['mailActs']>[number];

/** Who did what with the mail of this meeting, and when. */
export function MailActs({ acts }: { acts: readonly Act[] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Table
      caption={say('Wat er met de mail gebeurde')}
      captionHidden
      columns={[
        { key: 'what', header: say('Wat') },
        { key: 'who', header: say('Wie') },
        { key: 'when', header: say('Wanneer') },
      ]}
      empty={say('Nog niets.')}
      rows={acts.map((act) => {
        const at = new Date(act.at);
        return {
          key: act.id,
          cells: [
            inWords(act, say),
            act.by?.name ?? say('iemand die weg is'),
            `${writeShortDate(at, locale)}, ${writeTime(at, locale)}`,
          ],
        };
      })}
    />
  );
}

function inWords({ what, count }: Act, say: Say): string {
  switch (what) {
    case 'PAUSED':
      return say('Alle mail op pauze gezet');
    case 'RESUMED':
      return say('De mail weer verder laten gaan');
    case 'RESENT':
      return say('{count, plural, one {# mislukte mail} other {# mislukte mails}} opnieuw gestuurd', {
        count: count ?? 0,
      });
    case 'TESTED':
      return say('Een proef aan zichzelf gestuurd');
    case 'SCHEDULE_SET':
      return say('De herinneringen gekozen: {count, plural, =0 {geen} other {#}}', { count: count ?? 0 });
  }
}
