import { mostEach, mostTogether, whyNotOneMore } from './question-limits';

const now = new Date('2027-03-24T13:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('how many questions somebody asks', () => {
  it('is three in ten minutes, and then one more when the first of them is ten minutes old', () => {
    expect(whyNotOneMore([ago(9), ago(5), ago(1)], 3, now)?.nl).toContain('Wacht tien minuten');
    expect(whyNotOneMore([ago(10), ago(5), ago(1)], 3, now)).toBeNull();
  });

  it('is five for a meeting, however long ago', () => {
    const own = Array.from({ length: mostEach }, (_, each) => ago(100 + each));
    expect(whyNotOneMore(own.slice(1), mostEach, now)).toBeNull();
    expect(whyNotOneMore(own, mostEach, now)?.en).toContain('Take one away');
  });

  it('ends when a meeting has as many as it can go through', () => {
    expect(whyNotOneMore([], mostTogether - 1, now)).toBeNull();
    expect(whyNotOneMore([], mostTogether, now)?.nl).toContain('heel veel vragen');
  });
});
