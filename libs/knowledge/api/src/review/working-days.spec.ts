import { median, workingDays } from './working-days';

const days = (from: string, to: string) => workingDays(new Date(from), new Date(to));

describe('how long a text waits', () => {
  it('counts working days, and no weekend', () => {
    expect(days('2027-03-22T10:00Z', '2027-03-22T18:00Z')).toBe(0);
    expect(days('2027-03-22T10:00Z', '2027-03-23T08:00Z')).toBe(1);
    expect(days('2027-03-26T10:00Z', '2027-03-29T08:00Z')).toBe(1);
    expect(days('2027-03-26T10:00Z', '2027-03-28T08:00Z')).toBe(0);
    expect(days('2027-03-22T10:00Z', '2027-04-05T10:00Z')).toBe(10);
  });

  it('counts days as they are in the Netherlands, also when the clock changes', () => {
    // Monday 23.30 in Amsterdam is still Monday; Tuesday 0.30 is not.
    expect(days('2027-03-22T08:00Z', '2027-03-22T22:30Z')).toBe(0);
    expect(days('2027-03-22T08:00Z', '2027-03-22T23:30Z')).toBe(1);
    expect(days('2027-03-25T08:00Z', '2027-03-30T08:00Z')).toBe(3);
  });

  it('is never less than nothing', () => {
    expect(days('2027-03-24T10:00Z', '2027-03-22T10:00Z')).toBe(0);
  });

  it('half of the texts waited shorter than the median', () => {
    expect(median([])).toBeNull();
    expect(median([12, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 20])).toBe(3.5);
  });
});
