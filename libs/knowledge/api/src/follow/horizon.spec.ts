import { FollowFrequency } from './follow.entity';
import { horizon, weekOf } from './horizon';

const weekly = (now: string) => horizon(FollowFrequency.WEEKLY, new Date(now))?.toISOString();

describe('the week’s mail', () => {
  it('tells up to Monday six in the morning, Dutch time', () => {
    expect(weekly('2027-01-20T15:00:00Z')).toBe('2027-01-18T05:00:00.000Z');
  });

  it('is not due yet on Monday before six', () => {
    expect(weekly('2027-01-18T04:59:00Z')).toBe('2027-01-11T05:00:00.000Z');
  });

  it('is due on Monday at six exactly', () => {
    expect(weekly('2027-01-18T05:00:00Z')).toBe('2027-01-18T05:00:00.000Z');
  });

  it('keeps to the clock on the wall in summer', () => {
    expect(weekly('2027-06-15T12:00:00Z')).toBe('2027-06-14T04:00:00.000Z');
  });

  it('belongs to the Dutch week: late on Sunday evening it is still the old one', () => {
    expect(weekly('2027-01-17T23:30:00Z')).toBe('2027-01-11T05:00:00.000Z');
  });
});

it('a week is known by the Monday that its mail left on', () => {
  expect(weekOf(new Date('2027-01-18T04:59:00Z'))).toBe('2027-01-11');
  expect(weekOf(new Date('2027-01-18T05:00:00Z'))).toBe('2027-01-18');
});

it('at once is up to now, and never is nothing', () => {
  const now = new Date('2027-01-20T15:00:00Z');
  expect(horizon(FollowFrequency.AT_ONCE, now)).toBe(now);
  expect(horizon(FollowFrequency.NEVER, now)).toBeNull();
});
