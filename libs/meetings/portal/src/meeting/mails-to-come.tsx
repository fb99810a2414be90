import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Stack, Timeline } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ScheduledReminderFragment } from '../mail/mails.generated';
import { reminderName } from '../mail/reminder-name';

/** The mails that will go out once people register, on a line of time. A reminder whose moment has passed never goes. */
export function MailsToCome({
  slug,
  moments,
}: {
  slug: string;
  moments: readonly ScheduledReminderFragment[];
}) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const reminders = moments.filter(({ dueAt }) => Date.parse(dueAt) > now);
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
          ...reminders.map((each) => {
            const at = new Date(each.dueAt);
            return {
              id: each.dueAt + (each.mode ?? ''),
              dateTime: each.dueAt,
              when: `${writeDate(at, locale)}, ${writeTime(at, locale)}`,
              title: reminderName(each, say),
              children: say('Naar iedereen met een plek.'),
              state: 'coming' as const,
            };
          }),
        ]}
      />
      <p>
        <a href={href(`/bijeenkomsten/${slug}/mail`)}>{say('Bekijk of verander deze mails')}</a>
      </p>
    </Stack>
  );
}
