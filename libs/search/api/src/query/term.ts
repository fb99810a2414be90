import { quoted } from '../analysis/document-vectors';
import { englishStem } from '../analysis/english-stem';
import { lexemesOf } from '../analysis/lexemes';
import { traitsOf } from '../analysis/lexicon';
import { isStopWord } from '../analysis/stop-words';
import { form, inside, pair, root } from '../analysis/text-lexemes';
import type { Word } from '../analysis/words';

/** What a search asks for: a word, words that mean the same, or an exact row of words. */
export interface Term {
  /** The words as they were typed. */
  readonly words: readonly Word[];
  /** Lemmas that are what was asked for. */
  readonly whole: readonly string[];
  /** Roots that are nearly it: the word it comes from, or a part of a compound. */
  readonly parts: readonly string[];
  /** Two words that together are what was asked for, as a compound or side by side. */
  readonly near: readonly string[];
  /** Those of all these that only mean the same as what was typed. */
  readonly same: readonly string[];
  /** What a document must have, as a `tsquery`. */
  readonly match: string;
  /** What will do when nothing has that: the parts of a compound, wherever they stand. */
  readonly loose: string | null;
  /** The last resort: one of the parts of a compound. */
  readonly piece: string | null;
  /** The roots of these parts. */
  readonly row: readonly string[];
  /** An exact row of words is never left out of a search. */
  readonly exact: boolean;
}

export const any = (...queries: readonly (string | null)[]): string => joined(queries, ' | ');
export const all = (...queries: readonly (string | null)[]): string => joined(queries, ' & ');

const words = /^\(('(?:[^']|'')*'(?: \| '(?:[^']|'')*')+)\)$/;
function joined(queries: readonly (string | null)[], sign: string): string {
  // "a or (a or b)" is looked up as "a or b".
  const flat = queries.flatMap((query) => {
    const inside = sign === ' | ' && query ? words.exec(query)?.[1] : null;
    return inside ? inside.split(' | ') : [query];
  });
  const distinct = [...new Set(flat.filter((query): query is string => !!query))];
  return distinct.length === 1 ? distinct[0]! : distinct.length === 0 ? '' : `(${distinct.join(sign)})`;
}

/** The entries of an index that a root is found under: as a word of its own, and as a part of another. */
export const asPart = (part: string): string => any(quoted(part), quoted(root(part)));

/** A word in all its forms: in Dutch, in English, as part of a compound, and a compound as the row of its parts. */
export function termOf(word: Word): Term {
  const { lemma, chain } = lexemesOf(word.plain);
  const pieces = word.pieces.filter((piece) => !isStopWord(piece)).map((piece) => lexemesOf(piece));
  const row = pieces.length > 1 ? pieces.flatMap((piece) => piece.chain) : chain;
  const whole = [...new Set([lemma, englishStem(word.plain)])];
  const near = inside(row);
  const compound = row.length > 1;
  const parts = compound ? [] : row;
  return {
    words: [word],
    whole,
    parts,
    near,
    same: [],
    match: any(...whole.map(quoted), ...parts.map(asPart), compound ? all(...near.map(quoted)) : null),
    loose: compound ? all(...row.map(asPart)) : null,
    piece: compound ? any(...row.map(asPart)) : null,
    row: compound ? row : [],
    exact: false,
  };
}

/** Words exactly as they stand, one after the other; small words in between may be others. */
export function phraseOf(words: readonly Word[]): Term | null {
  const placed = words.map((word, at) => ({ word, at }));
  const meaning = placed.filter(({ word }) => !isStopWord(word.plain));
  // Small words have their places in titles and leads only: enough for a phrase that has no others.
  const telling = meaning.length > 0 ? meaning : placed;
  if (telling.length === 0) return null;
  const match = telling
    .map(({ word, at }, index) => {
      const entry = quoted(form(word.plain));
      return index === 0 ? entry : `<${at - telling[index - 1]!.at}> ${entry}`;
    })
    .join(' ');
  return {
    words,
    whole: telling.map(({ word }) => lexemesOf(word.plain).lemma),
    parts: [],
    near: telling
      .slice(1)
      .map(({ word }, index) => pair(lastOf(telling[index]!.word), lexemesOf(word.plain).chain[0]!)),
    match: telling.length > 1 ? `(${match})` : match,
    same: [],
    loose: null,
    piece: null,
    row: [],
    exact: true,
  };
}

const lastOf = (word: Word): string => lexemesOf(word.plain).chain.at(-1)!;

/** The term or others that mean the same: they find as well as what was typed, and stand a little behind it. */
export function alike(term: Term, others: readonly Term[]): Term {
  const typed = new Set(entriesOf(term));
  const same = others.flatMap(entriesOf).filter((entry) => !typed.has(entry));
  return { ...either(term, others), same: [...new Set([...term.same, ...same])] };
}

/** The term, or others that will do instead. */
export function either(term: Term, others: readonly Term[]): Term {
  const terms = [term, ...others];
  return {
    words: term.words,
    whole: [...new Set(terms.flatMap((each) => each.whole))],
    parts: [...new Set(terms.flatMap((each) => each.parts))],
    near: [...new Set(terms.flatMap((each) => each.near))],
    same: [...new Set(terms.flatMap((each) => each.same))],
    match: any(...terms.map((each) => each.match)),
    loose: terms.some((each) => each.loose) ? any(...terms.map((each) => each.loose)) : null,
    // What means the same is not taken apart: that would find too much.
    piece: term.piece,
    row: term.row,
    exact: terms.every((each) => each.exact),
  };
}

/** Words that mean one thing only together: "broers en zussen". They stand side by side, or make up a compound. */
export function togetherOf(words: readonly Word[]): Term {
  const terms = words.map(termOf);
  if (terms.length === 1) return terms[0]!;
  const near = words
    .slice(1)
    .map((word, index) => pair(lastOf(words[index]!), lexemesOf(word.plain).chain[0]!));
  return {
    words,
    whole: [],
    parts: [],
    near,
    same: [],
    match: all(...near.map(quoted)),
    loose: all(...terms.map((each) => each.match)),
    piece: any(...terms.map((each) => each.match)),
    row: terms.flatMap((each) => [...each.parts, ...each.row]),
    exact: false,
  };
}

/** "mantel zorg": two words that the dictionary knows as one. */
export function joinedOf(one: Word, other: Word): Term | null {
  const plain = one.plain + other.plain;
  if (one.plain.length < 3 || other.plain.length < 3 || traitsOf(lexemesOf(plain).lemma) === 0) return null;
  return termOf({ ...one, plain, pieces: [], end: other.end });
}

/** What of the parts of a term can stand there. */
export function rankedByPieces({ row }: Term): string[] {
  return row.flatMap((part) => [part, root(part)]);
}

/** All entries that a term is found by, but for those that it is only loosely found by. */
export function entriesOf({ whole, parts, near }: Term): string[] {
  return [...new Set([...whole, ...parts.flatMap((part) => [part, root(part)]), ...near])];
}

/** What of a term can stand in the heading of a document, for the order of hits: what was typed. */
export function rankedBy(term: Term): string[] {
  const same = new Set(term.same);
  return entriesOf(term).filter((entry) => !same.has(entry));
}
