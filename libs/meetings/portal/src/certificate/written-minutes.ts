import type { Say } from '@verbonden/shared/web';

/** "3 uur en 10 minuten"; whole hours without minutes, under an hour only minutes. */
export function writtenMinutes(minutes: number, say: Say): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const inHours = say('{hours, plural, one {# uur} other {# uur}}', { hours });
  const inMinutes = say('{minutes, plural, one {# minuut} other {# minuten}}', { minutes: rest });
  if (hours === 0) return inMinutes;
  return rest === 0 ? inHours : say('{hours} en {minutes}', { hours: inHours, minutes: inMinutes });
}
