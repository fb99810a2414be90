import { dayProblems } from './deputy-days';

const codes = (fromDay: string, untilDay: string) =>
  dayProblems({ fromDay, untilDay }, '2027-07-01').map(({ field, code }) => `${field}: ${code}`);

describe('the days of a holiday', () => {
  it('begin today or later, and may be one day', () => {
    expect(codes('2027-07-01', '2027-07-01')).toEqual([]);
    expect(codes('2027-06-30', '2027-07-01')).toEqual(['fromDay: PAST']);
  });

  it('end after they began, within sixty days, also where the clock changes', () => {
    expect(codes('2027-07-10', '2027-07-09')).toEqual(['untilDay: BEFORE']);
    expect(codes('2027-10-01', '2027-11-29')).toEqual([]);
    expect(codes('2027-10-01', '2027-11-30')).toEqual(['untilDay: TOO_LONG']);
  });
});
