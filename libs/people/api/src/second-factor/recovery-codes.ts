import { randomInt } from 'node:crypto';

/** So many codes in reserve; each works once. */
export const howMany = 10;
/** Without what looks alike: no 0 and o, no 1, i and l, no u. */
const signs = '23456789abcdefghjkmnpqrstvwxyz';

/** New codes, such as "k7dq4-m2xdp": ten signs that nobody guesses, in two groups to copy. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: howMany }, () => `${group()}-${group()}`);
}

/** What somebody typed, with neither spaces nor strokes, in small letters: a code of six digits, or one in reserve. */
export function plainCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '');
}
