import {
  daysBefore,
  dutchDay,
  dutchFromMoment,
  momentFromDutch,
  readDate,
  readTime,
  writeDate,
  writeWhen,
  writeDay,
  writePeriod,
} from './dutch-time';

const today = new Date('2027-01-04T09:00:00Z');

describe('Dutch time', () => {
  it('writes a meeting out in full in Dutch and in English', () => {
    const from = new Date('2027-03-24T12:30:00Z');
    const to = new Date('2027-03-24T16:00:00Z');
    expect(writeWhen(from, to, 'nl')).toBe('woensdag 24 maart 2027, 13.30 – 17.00 uur');
    expect(writeWhen(from, to, 'en')).toBe('Wednesday 24 March 2027, 13:30 – 17:00');
  });

  it.each([
    ['winter time', '2027-03-24T13:30', '2027-03-24T12:30:00.000Z'],
    ['summer time', '2027-06-01T13:30', '2027-06-01T11:30:00.000Z'],
  ])('reads a local time in %s as the right moment and back', (_, local, moment) => {
    expect(momentFromDutch(local)).toEqual(new Date(moment));
    expect(dutchFromMoment(new Date(moment))).toBe(local);
  });

  it('refuses a time that the clock skips, and asks for a choice when the hour comes twice', () => {
    expect(momentFromDutch('2027-03-28T02:30')).toBe('IMPOSSIBLE');
    expect(momentFromDutch('2027-10-31T02:30')).toBe('TWICE');
    expect(momentFromDutch('2027-02-30T10:00')).toBe('UNREADABLE');
  });

  it.each([
    ['into summer time', '2027-03-29T11:30:00Z', 1, '2027-03-28T13:30'],
    ['into summer time, a week', '2027-03-31T11:30:00Z', 7, '2027-03-24T13:30'],
    ['into winter time, a week', '2027-11-03T12:30:00Z', 7, '2027-10-27T13:30'],
  ])('keeps the wall clock for "days before" %s', (_, moment, days, local) => {
    expect(dutchFromMoment(daysBefore(new Date(moment), days))).toBe(local);
  });

  it.each([
    ['24-3-2027', '2027-03-24'],
    ['24/3/27', '2027-03-24'],
    ['2027-03-24', '2027-03-24'],
    ['24 mrt', '2027-03-24'],
    ['woensdag 24 maart 2027', '2027-03-24'],
    ['3 jan', '2028-01-03'],
    ['30-2-2027', null],
    ['morgen', null],
  ])('understands the date "%s"', (typed, expected) => {
    expect(readDate(typed, today)).toBe(expected);
  });

  it.each([
    ['13:30', '13:30'],
    ['13.30 uur', '13:30'],
    ['9u15', '09:15'],
    ['9', '09:00'],
    ['25:00', null],
    ['13:75', null],
  ])('understands the time "%s"', (typed, expected) => {
    expect(readTime(typed)).toBe(expected);
  });

  it('names the day of a meeting late in the evening by the Dutch calendar', () => {
    expect(writeDate(new Date('2027-03-24T23:30:00Z'), 'nl')).toBe('donderdag 25 maart 2027');
  });
});

describe('a period', () => {
  it.each([
    ['2027-06-01', '2027-06-07', '1 tot en met 7 juni 2027', '1 to 7 June 2027'],
    ['2027-05-31', '2027-06-06', '31 mei tot en met 6 juni 2027', '31 May to 6 June 2027'],
    [
      '2027-12-30',
      '2028-01-02',
      '30 december 2027 tot en met 2 januari 2028',
      '30 December 2027 to 2 January 2028',
    ],
    ['2027-06-01', '2027-06-01', '1 juni 2027', '1 June 2027'],
  ])('from %s to %s is %s', (first, last, nl, en) => {
    expect(writePeriod(first, last, 'nl')).toBe(nl);
    expect(writePeriod(first, last, 'en')).toBe(en);
  });
});

it('a moment is on the Dutch day, also when it is still the day before by UTC', () => {
  expect(dutchDay(new Date('2027-01-01T22:59:00Z'))).toBe('2027-01-01');
  expect(dutchDay(new Date('2027-01-01T23:00:00Z'))).toBe('2027-01-02');
  expect(dutchDay(new Date('2027-07-01T22:00:00Z'))).toBe('2027-07-02');
});

it('a day of the calendar is written as that day, on both sides of a clock change', () => {
  expect(writeDay('2027-03-28', 'nl')).toBe('zondag 28 maart 2027');
  expect(writeDay('2027-10-31', 'en')).toBe('Sunday 31 October 2027');
});
