import { createRequire } from 'node:module';
import type * as Hyphen from 'hyphen/nl';

const find = createRequire(import.meta.url);
let patterns: typeof Hyphen | null = null;

/** Where a Dutch word may be broken, as its pieces: "mantelzorg" → man, tel, zorg. The patterns are read at first use. */
export function syllablesOf(word: string): string[] {
  patterns ??= find('hyphen/nl') as typeof Hyphen;
  return patterns.hyphenateSync(word, { minWordLength: 6 }).split('\u00ad');
}

/**
 * Breaks a word so that each piece fits a line: where Dutch breaks it, and if even a syllable is too wide, anywhere.
 * @returns the pieces, each but the last with its hyphen
 */
export function breakWord(word: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  const closed = (text: string) => (text.endsWith('-') ? text : `${text}-`);
  for (const syllable of syllablesOf(word).flatMap((each) => (fits(closed(each)) ? [each] : [...each]))) {
    if (piece && !fits(closed(piece + syllable))) {
      pieces.push(closed(piece));
      piece = '';
    }
    piece += syllable;
  }
  return [...pieces, piece];
}
