/**
 * A word as it is compared: small letters without accents, the Dutch long ij as two letters, without apostrophes and
 * hyphens. "Coördinator" → "coordinator", "IB’er" → "iber".
 */
export function plain(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
