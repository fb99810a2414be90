import { containing } from './containing';

describe('a pattern of what has some words in it', () => {
  it.each([
    ['Samira', '%Samira%'],
    ['  de Vries ', '%de Vries%'],
    ['100%', '%100\\%%'],
    ['a_b', '%a\\_b%'],
    ['c:\\map', '%c:\\\\map%'],
  ])('takes %j as it stands', (words, pattern) => {
    expect(containing(words)).toBe(pattern);
  });
});
