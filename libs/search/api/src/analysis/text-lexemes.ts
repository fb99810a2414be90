import { is } from './lexicon';
import { lexemesOf } from './lexemes';
import { isStopWord } from './stop-words';
import { Trait } from './traits';
import { type Word, wordsIn } from './words';

/** Four kinds of entries share one index; the sign in front keeps them apart. A lemma has no sign. */
export const root = (word: string): string => `~${word}`;
/** A word exactly as it was written, but for capitals and accents; it has a position, so that phrases can be found. */
export const form = (word: string): string => `=${word}`;
/** Two words that stand next to each other, in whichever order and with small words between: a compound has the same. */
export const pair = (one: string, other: string): string =>
  one < other ? `${one}&${other}` : `${other}&${one}`;

/** More small words between two words, and they have nothing to do with each other any more. */
const widest = 4;

/** What a text has at one word. */
export interface TextLexemes {
  readonly word: Word;
  /** Counts every word from the beginning of the text. */
  readonly position: number;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly roots: readonly string[];
  readonly pairs: readonly string[];
}

interface Neighbour {
  readonly position: number;
  readonly chain: readonly string[];
  readonly describes: boolean;
}

/** Reads a text word by word; small words only count for the distance. */
export function* lexemesIn(text: string, language: string): Generator<TextLexemes> {
  let position = 0;
  let before: Neighbour | null = null;
  let beforeThat: Neighbour | null = null;
  for (const word of wordsIn(text)) {
    position += 1;
    if (word.begins) before = beforeThat = null;
    if (isStopWord(word.plain)) continue;
    const { lemma, roots, chain } = lexemesOf(word.plain, language);
    const pieces = word.pieces
      .filter((piece) => !isStopWord(piece))
      .map((piece) => lexemesOf(piece, language));
    const row = pieces.length > 1 ? pieces.flatMap((piece) => piece.chain) : chain;
    const pairs = inside(row);
    if (before && position - before.position <= widest) {
      pairs.push(...between(before.chain, row));
      // "ondersteuning van jonge mantelzorgers": what only describes does not stand in between.
      if (before.describes && beforeThat && position - beforeThat.position <= widest + 1) {
        pairs.push(...between(beforeThat.chain, row));
      }
    }
    beforeThat = before;
    before = { position, chain: row, describes: language === 'nl' && is(lemma, Trait.ADJECTIVE) };
    yield {
      word,
      position,
      forms: [word.plain],
      lemmas: [lemma, ...pieces.map((piece) => piece.lemma)],
      roots: [...roots, ...pieces.flatMap((piece) => piece.roots)],
      pairs,
    };
  }
}

/** Each part of a compound with the next one. */
export function inside(chain: readonly string[]): string[] {
  return chain.slice(1).map((part, index) => pair(chain[index]!, part));
}

/** The last part of one word, which says what it is, with the first and the last of the other. */
function between(one: readonly string[], other: readonly string[]): string[] {
  const last = one.at(-1)!;
  return [...new Set([other[0]!, other.at(-1)!])]
    .filter((part) => part !== last)
    .map((part) => pair(last, part));
}
