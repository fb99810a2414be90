import { quarterOf } from './answer-quarter';

const quarter = (moment: string) => {
  const { since, until } = quarterOf(new Date(moment));
  return [since.toISOString(), until.toISOString()];
};

describe('the quarter in which answers are gathered', () => {
  it('holds its first moment and not its last, so that an answer is in one mail', () => {
    expect(quarter('2027-01-13T10:00:00Z')).toEqual(['2027-01-13T10:00:00.000Z', '2027-01-13T10:15:00.000Z']);
    expect(quarter('2027-01-13T10:14:59.999Z')[0]).toBe('2027-01-13T10:00:00.000Z');
    expect(quarter('2027-01-13T10:15:00Z')[0]).toBe('2027-01-13T10:15:00.000Z');
  });
});
