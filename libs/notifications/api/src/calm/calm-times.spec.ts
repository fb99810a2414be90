import { firstFree, isCalm } from './calm-times';

const from = (moment: string, holidays: Parameters<typeof firstFree>[1] = []) =>
  firstFree(new Date(moment), holidays).toISOString();

describe('calm times', () => {
  it.each([
    ['on a Tuesday before half past seven', '2027-01-12T06:29:59Z', '2027-01-12T06:30:00.000Z'],
    ['on a Tuesday evening', '2027-01-12T17:00:00Z', '2027-01-13T06:30:00.000Z'],
    ['on a Friday evening, until Monday', '2027-01-15T17:00:00Z', '2027-01-18T06:30:00.000Z'],
    ['on a Sunday afternoon', '2027-01-17T12:00:00Z', '2027-01-18T06:30:00.000Z'],
  ])('are %s', (_, now, free) => {
    expect(isCalm(new Date(now), [])).toBe(true);
    expect(from(now)).toBe(free);
  });

  it.each(['2027-01-12T06:30:00Z', '2027-01-12T16:59:59Z', '2027-07-06T15:59:59Z'])(
    'are not in working hours: %s',
    (now) => {
      expect(isCalm(new Date(now), [])).toBe(false);
      expect(from(now)).toBe(new Date(now).toISOString());
    },
  );

  it('keep to the clock on the wall over the nights on which the clock changes', () => {
    expect(from('2027-03-26T18:00:00Z')).toBe('2027-03-29T05:30:00.000Z');
    expect(from('2027-10-29T18:00:00Z')).toBe('2027-11-01T06:30:00.000Z');
  });

  it('are the whole day in a holiday, both ends in it, and the weekend behind it', () => {
    const week = [{ first: '2027-02-20', last: '2027-02-28' }];
    expect(from('2027-02-19T10:00:00Z', week)).toBe('2027-02-19T10:00:00.000Z');
    expect(from('2027-02-22T10:00:00Z', week)).toBe('2027-03-01T06:30:00.000Z');
  });
});
