import { countdown } from './edition-words';

const week = { beginsOn: '2027-06-01', endsOn: '2027-06-07' };
const say = (words: string, values: Record<string, unknown> = {}) =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

describe('the countdown of an edition', () => {
  it.each([
    ['2027-03-28', 'Nog 65 dagen.'],
    ['2027-05-30', 'Nog 2 dagen.'],
    ['2027-05-31', 'Morgen begint het.'],
    ['2027-06-01', 'Het is nu: dag 1 van 7.'],
    ['2027-06-07', 'Het is nu: dag 7 van 7.'],
    ['2027-06-08', 'Deze editie is geweest.'],
  ])('on %s: %s', (today, words) => {
    expect(countdown(say, week, today)).toBe(words);
  });
});
