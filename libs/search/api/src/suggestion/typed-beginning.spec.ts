import { beginningOf, beginningQuery, holdsAll } from './typed-beginning';

describe('what is being typed', () => {
  it.each([
    ['Jonge mantelz', ['jonge', 'mantelz']],
    ['zorgcoörd', ['zorgcoord']],
    ["IB'er", ['ib', 'er']],
    [`'; DROP TABLE x:* & |`, ['drop', 'table', 'x']],
    ['\u0000 \ud83c', []],
    [null, []],
    ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%j is read as %j', (typed, words) => {
    expect(beginningOf(typed)).toEqual(words);
  });

  it('asks for titles with all words, each by its beginning', () => {
    expect(beginningQuery(['jonge', 'mantelz'])).toBe(`'jonge':* & 'mantelz':*`);
  });

  it('fits a text in any order, whatever the accents', () => {
    expect(holdsAll('Ondersteuning thuis en op school', ['scho', 'onder'])).toBe(true);
    expect(holdsAll('De zorgcoördinator', ['zorgcoord'])).toBe(true);
    expect(holdsAll('De zorgcoördinator', ['coord'])).toBe(false);
  });
});
