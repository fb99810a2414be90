import { randomInt } from 'node:crypto';

/** Without 0 and O, 1, I and L: a code is read from paper and typed. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;

/** A new code, such as "K7QM2XHD9PTF": 31^12, about 59 bits, so that nobody finds one by trying. */
export function newCertificateCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

/** As it is printed: "K7QM-2XHD-9PTF". */
export function writtenCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** What somebody typed, in any case and with any spaces and dashes; null when it can be no code. */
export function readCode(typed: string): string | null {
  const bare = typed.replace(/[\s-]/g, '').toUpperCase();
  return bare.length === length && [...bare].every((letter) => letters.includes(letter)) ? bare : null;
}
