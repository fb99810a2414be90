import { type Word, wordsIn } from '../analysis/words';

/** The longest search we read; what comes after is left out. */
const longest = 200;

/**
 * Makes what somebody typed safe to read: no control characters, one space between words, not endlessly long. Null when
 * nothing is left.
 */
export function readTyped(typed: string | null | undefined): string | null {
  const clean = [...(typed ?? '').normalize('NFC').slice(0, longest * 4)]
    .slice(0, longest)
    .join('')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  return clean || null;
}

/** A piece of a search: words in a row, or words between quotes that must stand exactly so. */
export interface Clause {
  readonly words: readonly Word[];
  readonly quoted: boolean;
  /** "-school": what has it is left out. */
  readonly without: boolean;
  /** "x or y": it will do instead of the piece before it. */
  readonly instead: boolean;
}

const pieces = /(?<=^|\s)(-?)["“„«]([^"“”„«»]*)["”»]?|\S+/g;
const or = /^(?:or|OR|OF|\|)$/;

/** Takes a search apart; whatever was typed has a meaning. Places of words are those in the whole search. */
export function clausesOf(clean: string): Clause[] {
  const clauses: Clause[] = [];
  let instead = false;
  for (const match of clean.matchAll(pieces)) {
    const [piece, minus, inQuotes] = match;
    if (or.test(piece)) {
      instead = clauses.length > 0;
      continue;
    }
    const quoted = inQuotes !== undefined;
    const without = quoted ? minus === '-' : /^-[\p{L}\p{N}]/u.test(piece);
    const words = [...wordsIn(piece)].map((word) => ({
      ...word,
      at: word.at + match.index,
      end: word.end + match.index,
    }));
    if (words.length > 0) clauses.push({ words, quoted, without, instead });
    instead = false;
  }
  return clauses;
}

/** The search with some words replaced; everything else stays as it was typed. */
export function withReplaced(
  typed: string,
  replaced: readonly { readonly at: number; readonly end: number; readonly taken: string }[],
): string {
  return [...replaced]
    .sort((one, other) => other.at - one.at)
    .reduce((text, { at, end, taken }) => text.slice(0, at) + taken + text.slice(end), typed);
}
