import { usualWorkingDays } from './answer-time';

const between = (asked: string, answered: string) => ({
  askedAt: new Date(`${asked}Z`),
  answeredAt: new Date(`${answered}Z`),
});

describe('how soon an owner usually answers', () => {
  const atOnce = between('2027-01-04T08:00', '2027-01-04T09:00');
  const quick = between('2027-01-04T08:00', '2027-01-06T08:00');
  const slow = between('2027-01-04T08:00', '2027-01-08T08:00');
  const forgotten = between('2027-01-04T08:00', '2027-06-04T08:00');

  it('is not said of fewer than three answers', () => {
    expect(usualWorkingDays([quick, slow])).toBeNull();
  });

  it('is the answer in the middle, so that one forgotten question does not weigh on all', () => {
    expect(usualWorkingDays([forgotten, quick, slow])).toBe(4);
  });

  it('between two in the middle, is no less than their mean', () => {
    expect(usualWorkingDays([forgotten, quick, slow, quick])).toBe(3);
    expect(usualWorkingDays([atOnce, quick, slow, atOnce])).toBe(2);
  });

  it('on the same day counts as one', () => {
    expect(usualWorkingDays([atOnce, atOnce, atOnce])).toBe(1);
  });
});
