import { isTokenText, newTokenText, tokenHashOf, tokenShape } from './token-text';

describe('the text of an access token', () => {
  it('has a shape that programs find in code, and a checksum that fits', () => {
    const tokens = Array.from({ length: 200 }, newTokenText);
    expect(tokens.filter((each) => !tokenShape.test(each) || !isTokenText(each))).toEqual([]);
    expect(new Set(tokens).size).toBe(200);
  });

  it('is refused with one letter changed, a letter more or less, or another beginning', () => {
    const token = newTokenText();
    const other = token[10] === 'a' ? 'b' : 'a';
    const wrong = [
      token.slice(0, 10) + other + token.slice(11),
      `${token}a`,
      token.slice(0, -1),
      `gh${token.slice(2)}`,
      ` ${token}`,
      '',
    ];
    expect(wrong.filter(isTokenText)).toEqual([]);
  });

  it('is kept as a hash that does not hold it', () => {
    const token = newTokenText();
    expect(tokenHashOf(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenHashOf(token)).not.toBe(tokenHashOf(newTokenText()));
  });
});
