import { rootOf } from '../analysis/dutch-roots';
import { lexemesOf } from '../analysis/lexemes';
import { isStopWord } from '../analysis/stop-words';
import { type Word, wordsIn } from '../analysis/words';
import { alike, type Term, termOf, togetherOf } from './term';

/** The most words that one thing can be called by. */
const longest = 6;

/** What a row of words is looked up under: their roots, so that "herkenning" has the synonyms of "herkennen". */
function keyOf(words: readonly Word[]): string {
  return words.map((word) => rootOf(lexemesOf(word.plain).lemma)).join(' ');
}

/** Words and short phrases that mean the same; one way, who searches the first also finds the others and no more. */
export interface SynonymRow {
  readonly terms: readonly string[];
  readonly oneWay: boolean;
}

/** Words of the field that mean the same, ready to be looked up. */
export class Synonyms {
  private readonly groups = new Map<string, Set<readonly Word[]>>();

  constructor(
    readonly version: string,
    rows: readonly SynonymRow[],
  ) {
    for (const { terms, oneWay } of rows) {
      const all = terms
        .map((text) => [...wordsIn(text)].filter((word) => !isStopWord(word.plain)))
        .filter((words) => words.length > 0 && words.length <= longest);
      for (const words of oneWay ? all.slice(0, 1) : all) {
        const key = keyOf(words);
        const others = this.groups.get(key) ?? this.groups.set(key, new Set()).get(key)!;
        for (const other of all) if (keyOf(other) !== key) others.add(other);
      }
    }
  }

  /**
   * The terms of words in a row: each word on its own, or together with its neighbours where the row has a name.
   * @param words without small words
   */
  termsOf(words: readonly Word[]): Term[] {
    const terms: Term[] = [];
    for (let at = 0; at < words.length;) {
      let length = Math.min(longest, words.length - at);
      let others: ReadonlySet<readonly Word[]> | undefined;
      for (; length > 0; length--) {
        others = this.groups.get(keyOf(words.slice(at, at + length)));
        if (others) break;
      }
      const own = words.slice(at, at + Math.max(length, 1));
      terms.push(others ? alike(typedTogether(own), [...others].map(togetherOf)) : termOf(own[0]!));
      at += own.length;
    }
    return terms;
  }
}

/** Words that were typed need not stand side by side: "zussen en ook broers". */
function typedTogether(words: readonly Word[]): Term {
  const together = togetherOf(words);
  if (words.length === 1) return together;
  const each = words.map(termOf);
  return {
    ...together,
    parts: each.flatMap((term) => [...term.whole, ...term.parts]),
    match: together.loose!,
    loose: null,
  };
}
