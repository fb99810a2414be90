import { type Locale, writeDate } from '@verbonden/shared/kernel';

/** A day as it is read: "2027-06-01" is "1 juni 2027" in its sentence. */
export function dayInWords(day: string, locale: Locale): string {
  return writeDate(new Date(`${day}T12:00:00Z`), locale);
}
