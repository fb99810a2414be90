import { feedbackClosesAt } from './feedback-window';

const end = new Date('2027-03-24T16:00:00Z');

describe('saying what you thought', () => {
  it.each<[string | null, string, string]>([
    [null, '2027-04-07T16:00:00.000Z', 'fourteen days after the end'],
    ['2027-03-26T10:00:00Z', '2027-04-09T10:00:00.000Z', 'fourteen days after the recap'],
    ['2027-03-24T12:00:00Z', '2027-04-07T16:00:00.000Z', 'not counted from a recap before the end'],
    ['2027-05-20T10:00:00Z', '2027-05-23T16:00:00.000Z', 'never later than sixty days after the end'],
  ])('recap at %s: until %s (%s)', (recap: string | null, until: string) => {
    expect(feedbackClosesAt(end, recap === null ? null : new Date(recap)).toISOString()).toBe(until);
  });
});
