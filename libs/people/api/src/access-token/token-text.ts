import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const chosen = 32;
const summed = 6;

/** How a token looks, for programs that search code for secrets: `vbd_`, 32 letters and digits, and their checksum. */
export const tokenShape = /^vbd_[0-9A-Za-z]{38}$/;

/** A new token, of 190 bits that nobody can guess. */
export function newTokenText(): string {
  const secret = Array.from({ length: chosen }, () => letters[randomInt(letters.length)]).join('');
  return `vbd_${secret}${checksum(secret)}`;
}

/** True for a text that can be a token of ours; a typing mistake is seen without asking the database. */
export function isTokenText(text: string): boolean {
  return tokenShape.test(text) && checksum(text.slice(4, 4 + chosen)) === text.slice(4 + chosen);
}

/** What is kept of a token. It has so many bits that a fast hash is enough. */
export function tokenHashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** CRC-32 in our letters and digits. */
function checksum(secret: string): string {
  let rest = crc32(secret);
  let written = '';
  while (written.length < summed) {
    written = letters[rest % letters.length] + written;
    rest = Math.floor(rest / letters.length);
  }
  return written;
}
