import { plain } from './plain';

/** One word of a text, and where it stands in it. */
export interface Word {
  /** As it is compared, without accents, hyphens and apostrophes. */
  readonly plain: string;
  /** The words of a word with hyphens, as they are compared: "poh-ggz" → poh, ggz. Empty for all others. */
  readonly pieces: readonly string[];
  readonly at: number;
  readonly end: number;
  /** A sentence or a line ended before it. */
  readonly begins: boolean;
}

const word = /[\p{L}\p{N}][\p{M}]*(?:[\p{L}\p{N}\p{M}]|['’ʼ‐‑\u00ad-](?=[\p{L}\p{N}]))*/gu;
const border = /[.!?;:\n|]/;
/** Longer ones are no words: addresses, rows of letters. */
const longest = 60;
/** "de foto's", "Anna's": what an apostrophe adds to a word. */
const owned = /['’ʼ]s$/;

/** The words of a text from left to right. "Zorg-coördinator" is one word with two pieces, "foto's" is "foto". */
export function* wordsIn(text: string): Generator<Word> {
  let last = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const begins = last === 0 || border.test(text.slice(last, index));
    last = index + found.length;
    if (found.length > longest) continue;
    const bare = found.replace(owned, '');
    const pieces = bare.split(/[‐‑-]/).map(plain).filter(Boolean);
    const whole = pieces.length > 1 ? pieces.join('') : plain(bare);
    if (!whole) continue;
    yield { plain: whole, pieces: pieces.length > 1 ? pieces : [], at: index, end: last, begins };
  }
}
