import { TestClock } from '@verbonden/shared/kernel';
import { isHeldOn, today } from './partnership-dates';

describe('a role with dates', () => {
  const role = { since: '2020-01-01', knownFrom: null, until: '2023-07-01' };

  it.each([
    ['the day before it began', '2019-12-31', false],
    ['its first day', '2020-01-01', true],
    ['its last day', '2023-06-30', true],
    ['the day it ended', '2023-07-01', false],
  ])('on %s', (_, day, held) => {
    expect(isHeldOn(role, day)).toBe(held);
  });

  it('holds on, as long as nobody closed it', () => {
    expect(isHeldOn({ since: '2020-01-01', knownFrom: null, until: null }, '2099-01-01')).toBe(true);
  });

  it('with an unknown first day counts from when it is known to have held, and is not claimed for before', () => {
    const uncertain = { since: null, knownFrom: '2023-01-01', until: null };
    expect(isHeldOn(uncertain, '2022-12-31')).toBe(false);
    expect(isHeldOn(uncertain, '2023-01-01')).toBe(true);
  });

  it('counts a late evening to the Dutch day', () => {
    expect(today(new TestClock(new Date('2027-03-24T23:30:00Z')))).toBe('2027-03-25');
  });
});
