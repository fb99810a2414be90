import { type Locale, writeDate } from '@verbonden/shared/kernel';

/** A day such as "2027-03-24", written out. */
export function dayInWords(day: string, locale: Locale): string {
  return writeDate(new Date(`${day}T12:00:00Z`), locale);
}

/** A day as people type it: "24-3-2027". */
export function dayAsTyped(day: string | null): string {
  if (!day) return '';
  const [year, month, date] = day.split('-').map(Number);
  return `${date}-${month}-${year}`;
}
