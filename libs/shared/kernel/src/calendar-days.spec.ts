import { dayAfter, daysBetween } from './calendar-days';

describe('days of the calendar', () => {
  it('are counted over the nights on which the clock changes, and over a leap day', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(dayAfter('2027-10-30', 2)).toBe('2027-11-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it('go back as well', () => {
    expect(dayAfter('2027-06-01', -61)).toBe('2027-04-01');
    expect(daysBetween('2027-06-01', '2027-04-01')).toBe(-61);
  });
});
