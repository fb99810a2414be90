import type { Locale } from '@verbonden/shared/kernel';

/** "3 uur en 10 minuten"; whole hours without minutes, under an hour only minutes. */
export function writtenHours(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words =
    locale === 'nl'
      ? { hours: `${hours} uur`, rest: rest === 1 ? '1 minuut' : `${rest} minuten`, and: 'en' }
      : {
          hours: hours === 1 ? '1 hour' : `${hours} hours`,
          rest: rest === 1 ? '1 minute' : `${rest} minutes`,
          and: 'and',
        };
  if (hours === 0) return words.rest;
  return rest === 0 ? words.hours : `${words.hours} ${words.and} ${words.rest}`;
}
