import { recapTiming } from './recap-timing';

const end = new Date('2027-03-24T16:00:00Z');

describe('a recap within two working days', () => {
  it.each([
    ['2027-03-24T17:00:00Z', 'TO_DO', 0],
    ['2027-03-26T22:30:00Z', 'TO_DO', 2],
    ['2027-03-28T12:00:00Z', 'TO_DO', 2],
    ['2027-03-30T09:00:00Z', 'OVERDUE', 3],
  ])('not published at %s: %s after %d', (now, pace, workingDays) => {
    expect(recapTiming(end, null, new Date(now))).toEqual({ pace, workingDays, dueOn: '2027-03-26' });
  });

  it.each([
    ['2027-03-26T15:00:00Z', 'IN_TIME', 2],
    ['2027-03-31T15:00:00Z', 'LATE', 4],
  ])('published at %s: %s after %d, whenever one looks', (at, pace, workingDays) => {
    const later = new Date('2028-01-01T00:00:00Z');
    expect(recapTiming(end, new Date(at), later)).toMatchObject({ pace, workingDays });
  });
});
