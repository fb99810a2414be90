import { type Locale, writeDate } from '@verbonden/shared/kernel';

/** A day as it is read: "2027-06-01" is "1 juni 2027" in its sentence. */
export function dayInWords(day: string, locale: Locale): string {
  return writeDate(new Date(`${day}T12:00:00Z`), locale);
}

/** A day as it is typed: "1-6-2027". */
export function dayAsTyped(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}-${month}-${year}`;
}
