import { soundWords, wordProblems } from './sound-words';

describe('words that mean the same', () => {
  it('are kept in lower case, each once, without empty ones', () => {
    expect(soundWords([' Brus ', 'brus', '', 'Broers  en\tzussen', '\u0000'])).toEqual([
      'brus',
      'broers en zussen',
    ]);
  });

  it.each([
    [['brus'], 'TOO_FEW'],
    [[], 'TOO_FEW'],
    [['brus', '???'], 'NO_WORD'],
    [['brus', 'x'.repeat(61)], 'NO_WORD'],
  ])('%j is not enough', (words, code) => {
    expect(wordProblems(words)).toMatchObject([{ field: 'words', code }]);
  });

  it('two or more are fine, phrases too', () => {
    expect(wordProblems(['brus', 'broers en zussen', "ib'er"])).toEqual([]);
  });
});
