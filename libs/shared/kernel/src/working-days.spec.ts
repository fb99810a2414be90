import { isOnWorkingDay, workingDayAfter, workingDaysBetween, workingMomentAfter } from './working-days';

const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('working days', () => {
  it.each([
    ['2027-03-24', '2027-03-24', 0, 'the same day'],
    ['2027-03-24', '2027-03-25', 1, 'the next day'],
    ['2027-03-19', '2027-03-22', 1, 'over a weekend'],
    ['2027-03-24', '2027-03-30', 3, 'over Easter: Good Friday counts, Easter Monday (29 March) does not'],
    ['2027-05-05', '2027-05-07', 1, 'over Ascension (6 May 2027)'],
    ['2027-04-26', '2027-04-28', 1, 'over the King’s birthday'],
    ['2025-04-25', '2025-04-28', 1, 'the King’s birthday is a day earlier when it falls on a Sunday'],
    ['2026-12-24', '2026-12-28', 1, 'over Christmas and a weekend'],
    ['2025-05-02', '2025-05-06', 1, 'over Liberation Day, once in five years'],
    ['2027-05-14', '2027-05-18', 1, 'over Whit Monday (17 May 2027)'],
  ])('from %s to %s are %d (%#: %s)', (from, to, days) => {
    expect(workingDaysBetween(at(from), at(to))).toBe(days);
  });

  it('are counted by the Dutch calendar: half past eleven in the evening is still that day', () => {
    expect(workingDaysBetween(at('2027-06-08'), new Date('2027-06-09T21:30:00Z'))).toBe(1);
    expect(workingDaysBetween(at('2027-06-08'), new Date('2027-06-09T22:30:00Z'))).toBe(2);
  });

  it('lead to the last day to publish', () => {
    expect(workingDayAfter(at('2027-03-24'), 2)).toBe('2027-03-26');
    expect(workingDayAfter(at('2027-03-25'), 2)).toBe('2027-03-30');
  });

  it('keep the time on the wall clock, also over a weekend in which the clock changes', () => {
    // Friday 26 March 2027, 10.00 (UTC+1): Easter Monday is no working day, and summer time began meanwhile.
    expect(workingMomentAfter(new Date('2027-03-26T09:00:00Z'), 3).toISOString()).toBe(
      '2027-04-01T08:00:00.000Z',
    );
    expect(workingMomentAfter(new Date('2027-06-05T20:00:00Z'), 3).toISOString()).toBe(
      '2027-06-09T20:00:00.000Z',
    );
  });

  it('are no Saturday, no Sunday and no holiday', () => {
    expect(
      ['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'].map((day) =>
        isOnWorkingDay(at(day)),
      ),
    ).toEqual([true, false, false, false, true]);
  });
});
