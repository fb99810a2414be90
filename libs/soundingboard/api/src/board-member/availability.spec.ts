import { ageBandOf, growsOut, type Load, standingOf } from './availability';

const today = '2027-03-10';
const load: Load = {
  birthYear: 2008,
  guardianAgreedOn: null,
  monthlyMost: 2,
  askedThisMonth: 1,
  pausedUntil: null,
};

describe('what a member can take on', () => {
  it('is what they chose themselves: so many a month, and nothing in a pause', () => {
    expect(standingOf(load, today)).toBe('FREE');
    expect(standingOf({ ...load, askedThisMonth: 2 }, today)).toBe('FULL');
    expect(standingOf({ ...load, monthlyMost: 0, askedThisMonth: 0 }, today)).toBe('FULL');
    expect(standingOf({ ...load, pausedUntil: '2027-03-12' }, today)).toBe('PAUSED');
  });

  it('waits for a parent or guardian below sixteen, and who may be below sixteen is taken to be', () => {
    expect(standingOf({ ...load, birthYear: 2011 }, today)).toBe('GUARDIAN_FIRST');
    expect(standingOf({ ...load, birthYear: 2011, guardianAgreedOn: '2027-01-02' }, today)).toBe('FREE');
    expect(standingOf({ ...load, birthYear: 2010 }, today)).toBe('FREE');
    expect(standingOf({ ...load, birthYear: null }, today)).toBe('AGE_UNKNOWN');
  });
});

describe('an age', () => {
  it('is shown roughly, out of a year alone', () => {
    expect([2020, 2013, 2010, 2007, 2001].map((year) => ageBandOf(year, today))).toEqual([
      'UP_TO_11',
      'FROM_12_TO_15',
      'FROM_16_TO_17',
      'FROM_18_TO_24',
      'FROM_25',
    ]);
  });

  it('grows out in the year of the twenty-fifth birthday', () => {
    expect([2003, 2002, null].map((year) => growsOut(year, today))).toEqual([false, true, false]);
  });
});
