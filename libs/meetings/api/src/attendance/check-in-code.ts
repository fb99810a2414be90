/** Crockford's base 32: no I, L, O or U, so that nothing looks like something else and no words come out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code in what was typed or scanned, or null when there is none. Typed: with or without its dash or spaces, in small
 * letters, with O for 0 and I or L for 1. Scanned: the address in the QR code, which ends in `code=…`.
 */
export function readCode(given: string): string | null {
  const typed = /[?&]code=([^&#]*)/.exec(given)?.[1] ?? given;
  const code = typed
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === 8 && [...code].every((letter) => letters.includes(letter)) ? code : null;
}

/** The code as people read and type it: in two groups of four. */
export function writtenCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
