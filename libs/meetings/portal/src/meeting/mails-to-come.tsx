import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Stack, Timeline } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { reminderMoments } from './mail-moments';

/** The mails that will go out once people register, on a line of time. A reminder whose moment has passed never goes. */
export function MailsToCome({ startsAt }: { startsAt: string }) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  const names = {
    WEEK: say('Herinnering, een week ervoor'),
    DAY: say('Herinnering, een dag ervoor'),
    HOUR: say('Herinnering, een uur ervoor'),
  };
  const reminders = reminderMoments(new Date(startsAt)).filter(({ at }) => at.getTime() > now);
  return (
    <Stack>
      <h3>{say('Deze mails gaan uit')}</h3>
      <Timeline
        label={say('Deze mails gaan uit')}
        moments={[
          {
            id: 'bevestiging',
            dateTime: new Date(now).toISOString(),
            when: say('Zodra iemand zich aanmeldt'),
            title: say('Bevestiging, met de afspraak voor in de agenda'),
            children: say('Wie op de wachtlijst komt, krijgt een mail met het nummer in de rij.'),
            state: 'coming' as const,
          },
          ...reminders.map(({ before, at }) => ({
            id: before,
            dateTime: at.toISOString(),
            when: `${writeDate(at, locale)}, ${writeTime(at, locale)}`,
            title: names[before],
            children: say('Naar iedereen met een plek.'),
            state: 'coming' as const,
          })),
        ]}
      />
    </Stack>
  );
}
