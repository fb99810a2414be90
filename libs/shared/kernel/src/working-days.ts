import { dutchDay, dutchZone } from './dutch-time';
import { Temporal } from 'temporal-polyfill';

/** How many working days lie after the day of one moment, up to and including the day of another. */
export function workingDaysBetween(from: Date, to: Date): number {
  const last = dutchDate(to);
  let count = 0;
  for (let day = dutchDate(from).add({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0;) {
    if (isWorkingDay(day)) count += 1;
    day = day.add({ days: 1 });
    // Longer ago than anybody counts: what is late stays late.
    if (count > 1000) break;
  }
  return count;
}

/** The working day that comes so many working days after a moment, as "2027-03-26". */
export function workingDayAfter(from: Date, days: number): string {
  let day = dutchDate(from);
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day.toString();
}

/** The same time on the wall clock, so many working days later: what was asked on Friday at ten is due on Wednesday at ten. */
export function workingMomentAfter(from: Date, days: number): Date {
  const clock = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(dutchZone);
  const day = Temporal.PlainDate.from(workingDayAfter(from, days));
  return new Date(
    day.toZonedDateTime({ timeZone: dutchZone, plainTime: clock.toPlainTime() }).epochMilliseconds,
  );
}

/** True while people in the Netherlands are at work that day: no weekend, no public holiday. */
export function isOnWorkingDay(moment: Date): boolean {
  return isWorkingDay(dutchDate(moment));
}

function dutchDate(moment: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(dutchDay(moment));
}

function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !isHoliday(day);
}

/** The days on which offices in the Netherlands are closed; 5 May is one of them once in five years. */
function isHoliday(day: Temporal.PlainDate): boolean {
  const { year } = day;
  const easter = easterSunday(year);
  const kingsDay = Temporal.PlainDate.from({ year, month: 4, day: 27 });
  const days = [
    { year, month: 1, day: 1 },
    easter.add({ days: 1 }),
    kingsDay.dayOfWeek === 7 ? kingsDay.subtract({ days: 1 }) : kingsDay,
    ...(year % 5 === 0 ? [{ year, month: 5, day: 5 }] : []),
    easter.add({ days: 39 }),
    easter.add({ days: 50 }),
    { year, month: 12, day: 25 },
    { year, month: 12, day: 26 },
  ];
  return days.some((each) => Temporal.PlainDate.from(each).equals(day));
}

/**
 * Easter Sunday, on which the moving holidays hang: the Gregorian computus in the form of Butcher (Nature, 20 April
 * 1876), which holds for every year without tables.
 */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const month = Math.floor((moon + weekday - 7 * shift + 114) / 31);
  return Temporal.PlainDate.from({ year, month, day: ((moon + weekday - 7 * shift + 114) % 31) + 1 });
}
