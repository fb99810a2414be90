import { usualWorkingDays, workingDays } from './answer-time';

const between = (asked: string, answered: string) => ({
  askedAt: new Date(`${asked}Z`),
  answeredAt: new Date(`${answered}Z`),
});

describe('how long an answer took', () => {
  it.each([
    ['on the same day', '2027-01-04T08:00', '2027-01-04T15:00', 1],
    ['on the next day', '2027-01-04T08:00', '2027-01-05T07:00', 1],
    ['from Monday to Thursday', '2027-01-04T08:00', '2027-01-07T08:00', 3],
    ['over a weekend', '2027-01-08T08:00', '2027-01-11T08:00', 1],
    ['asked and answered in one weekend', '2027-01-09T08:00', '2027-01-10T08:00', 1],
    [
      'late in the evening, when it is already the next day in Amsterdam',
      '2027-01-04T23:30',
      '2027-01-06T08:00',
      1,
    ],
  ])('%s', (_, asked, answered, days) => {
    expect(workingDays(between(asked, answered))).toBe(days);
  });
});

describe('how soon an owner usually answers', () => {
  const quick = between('2027-01-04T08:00', '2027-01-05T08:00');
  const slow = between('2027-01-04T08:00', '2027-01-08T08:00');
  const forgotten = between('2027-01-04T08:00', '2027-06-04T08:00');

  it('is not said of fewer than three answers', () => {
    expect(usualWorkingDays([quick, slow])).toBeNull();
  });

  it('is the answer in the middle, so that one forgotten question does not weigh on all', () => {
    expect(usualWorkingDays([forgotten, quick, slow])).toBe(4);
    expect(usualWorkingDays([forgotten, quick, slow, quick])).toBe(1);
  });
});
