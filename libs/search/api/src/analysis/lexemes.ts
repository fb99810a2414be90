import { compoundLemma, partsOf } from './compound';
import { guessedLemma, knownLemma } from './dutch-lemma';
import { rootOf } from './dutch-roots';
import { englishStem } from './english-stem';
import { kept } from './kept';

/**
 * Raise it with every change of what a text becomes in the index, and when a kind that was there already can be found from
 * now on: the worker then writes the index again.
 */
export const analysisVersion = 4;

/** What a word is in the index. */
export interface Lexemes {
  /** The form under which its forms come together. */
  readonly lemma: string;
  /** What it was made from: its root, and the roots of the parts of a compound. They weigh less than the word itself. */
  readonly roots: readonly string[];
  /** The roots of its parts from left to right when it is a compound, else itself: what stands next to each other. */
  readonly chain: readonly string[];
}

/** @param word as `plain` gives it @param language ISO 639; others than Dutch and English keep their words as they are */
export function lexemesOf(word: string, language = 'nl'): Lexemes {
  if (language === 'en') return alone(englishStem(word));
  if (language !== 'nl') return alone(word);
  return dutch(word);
}

function alone(lemma: string): Lexemes {
  return { lemma, roots: [], chain: [lemma] };
}

/** About 3 MB for 20,000 words. */
const dutch = kept(20_000, (word): Lexemes => {
  const lemma = knownLemma(word) ?? compoundLemma(word) ?? guessedLemma(word);
  const { chain, within } = partsOf(word);
  const row = (chain.length > 1 ? chain : [lemma]).map(rootOf);
  // A part counts by its root: "studiebegeleider" is found by "begeleiding".
  const roots = new Set([...row, ...within.map(rootOf)]);
  roots.delete(lemma);
  return { lemma, roots: [...roots], chain: row };
});
