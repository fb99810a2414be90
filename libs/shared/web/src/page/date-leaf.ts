import { dutchDay, dutchFromMoment, type Locale, writeDate, writeShortDate } from '@verbonden/shared/kernel';
import type { DateLeaf } from '@verbonden/shared/ui';

/** A moment as a leaf of the calendar, by the Dutch clock; the year only when it is not the one of `now`. */
export function dateLeaf(moment: Date, locale: Locale, now: number): DateLeaf {
  const [day = '', month = '', year = ''] = writeShortDate(moment, locale).split(' ');
  const spoken = writeDate(moment, locale);
  const thisYear = dutchFromMoment(new Date(now)).slice(0, 4);
  return {
    dateTime: dutchDay(moment),
    weekday: spoken.slice(0, 2),
    day,
    month: month.replace('.', ''),
    spoken,
    ...(year === thisYear ? {} : { year }),
  };
}
