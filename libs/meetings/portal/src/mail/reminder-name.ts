import type { Say } from '@verbonden/shared/web';
import type { ScheduledReminderFragment } from './mails.generated';

/** "Herinnering, 3 dagen ervoor (alleen online)". */
export function reminderName(
  { amount, unit, mode }: Pick<ScheduledReminderFragment, 'amount' | 'unit' | 'mode'>,
  say: Say,
): string {
  const distance = {
    DAYS: say('{amount, plural, one {# dag} other {# dagen}} ervoor', { amount }),
    HOURS: say('{amount, plural, one {# uur} other {# uur}} ervoor', { amount }),
    MINUTES: say('{amount, plural, one {# minuut} other {# minuten}} ervoor', { amount }),
  }[unit];
  const name = say('Herinnering, {distance}', { distance });
  if (!mode) return name;
  return mode === 'ONLINE' ? say('{name} (alleen online)', { name }) : say('{name} (alleen zaal)', { name });
}
