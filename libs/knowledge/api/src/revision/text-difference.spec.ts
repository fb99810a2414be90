import { listDifference, textDifference, wholeDifference } from './text-difference';

const newerOf = (parts: ReturnType<typeof textDifference>) =>
  parts.flatMap(({ change, text }) => (change === 'REMOVED' ? [] : text)).join('');
const olderOf = (parts: ReturnType<typeof textDifference>) =>
  parts.flatMap(({ change, text }) => (change === 'ADDED' ? [] : text)).join('');

describe('the difference between two texts', () => {
  it('is told word by word', () => {
    expect(textDifference('We koken samen op woensdag.', 'We koken samen op donderdag.')).toEqual([
      { change: 'SAME', text: 'We koken samen op ' },
      { change: 'REMOVED', text: 'woensdag' },
      { change: 'ADDED', text: 'donderdag' },
      { change: 'SAME', text: '.' },
    ]);
  });

  it('puts both texts together again, letter by letter, line ends and accents too', () => {
    const older = '## Waarom\n\nÉén op de vier.\n\n- koken\n- eten';
    const newer = '## Waarom\n\nEén op de vier jongeren.\n- eten\n- praten\n';
    const parts = textDifference(older, newer);
    expect([olderOf(parts), newerOf(parts)]).toEqual([older, newer]);
  });

  it('of two long texts that share nothing is found in no time, and loses nothing', () => {
    const text = (word: string) => Array.from({ length: 14_000 }, (_, index) => `${word}${index}`).join(' ');
    const began = performance.now();
    const parts = textDifference(text('oud'), text('nieuw'));
    expect(performance.now() - began).toBeLessThan(5_000);
    expect([olderOf(parts), newerOf(parts)]).toEqual([text('oud'), text('nieuw')]);
  });

  it('of two sentences that share only loose words is one after the other', () => {
    expect(
      textDifference(
        'Met een kaartje hoort een mentor wie zorgt.',
        'Drie vragen, aan het begin van een jaar.',
      ),
    ).toEqual([
      { change: 'REMOVED', text: 'Met een kaartje hoort een mentor wie zorgt.' },
      { change: 'ADDED', text: 'Drie vragen, aan het begin van een jaar.' },
    ]);
  });

  it('of the same, and of nothing, is nothing', () => {
    expect(textDifference('a', 'a')).toEqual([{ change: 'SAME', text: 'a' }]);
    expect(textDifference('', '')).toEqual([]);
    expect(wholeDifference('', '2027')).toEqual([{ change: 'ADDED', text: '2027' }]);
  });

  it('of a list is what came and what went', () => {
    expect(listDifference(['Rouw', 'Beleid'], ['Beleid', 'Respijt'])).toEqual([
      { change: 'SAME', text: 'Beleid' },
      { change: 'ADDED', text: 'Respijt' },
      { change: 'REMOVED', text: 'Rouw' },
    ]);
  });
});
