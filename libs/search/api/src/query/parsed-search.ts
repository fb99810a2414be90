import { quoted } from '../analysis/document-vectors';
import { lexemesOf } from '../analysis/lexemes';
import { isAskingWord, isStopWord } from '../analysis/stop-words';
import { pair } from '../analysis/text-lexemes';
import type { Word } from '../analysis/words';
import type { Synonyms } from './synonyms';
import { either, joinedOf, phraseOf, type Term, termOf } from './term';
import { type Clause, clausesOf } from './typed-search';

/** A search in words, before anything was looked up. */
export interface ParsedSearch {
  readonly terms: readonly Term[];
  readonly without: readonly string[];
  readonly sideBySide: readonly string[];
}

/** Reads a search into terms: words of the field, compounds typed apart, phrases, and what must not be there. */
export function parsedSearch(clean: string, synonyms: Synonyms): ParsedSearch {
  const clauses = clausesOf(clean);
  const terms: Term[] = [];
  const sideBySide: string[] = [];
  for (const clause of inRows(clauses.filter((each) => !each.without))) {
    const found = termsOf(clause, synonyms);
    if (clause.instead && found.length > 0 && terms.length > 0) {
      terms.push(either(terms.pop()!, [found[0]!]), ...found.slice(1));
    } else {
      terms.push(...found);
    }
    for (const term of found) if (term.exact) sideBySide.push(...term.near);
    if (!clause.quoted) sideBySide.push(...neighboursIn(clause.words));
  }
  const telling = terms.filter((term) => !isAsking(term));
  return {
    terms: telling.length > 0 ? telling : terms,
    without: clauses.filter((each) => each.without).flatMap(withoutOf),
    sideBySide: [...new Set(sideBySide)].slice(0, 8),
  };
}

/** A word that means something in this field is none. */
function isAsking({ words, exact, same }: Term): boolean {
  return !exact && same.length === 0 && words.length === 1 && isAskingWord(words[0]!.plain);
}

function termsOf({ words, quoted: exact }: Clause, synonyms: Synonyms): Term[] {
  if (exact) {
    const phrase = phraseOf(words);
    return phrase ? [phrase] : [];
  }
  const telling = words.filter((word) => !isStopWord(word.plain));
  const terms = synonyms.termsOf(telling);
  return terms.map((term) => {
    const joined = joinedWith(term, telling);
    return joined.length > 0 ? either(term, joined) : term;
  });
}

/** Words in a row belong together, also when each came alone. */
function inRows(clauses: readonly Clause[]): Clause[] {
  const rows: Clause[] = [];
  for (const clause of clauses) {
    const last = rows.at(-1);
    if (last && !last.quoted && !clause.quoted && !clause.instead) {
      rows[rows.length - 1] = { ...last, words: [...last.words, ...clause.words] };
    } else {
      rows.push(clause);
    }
  }
  return rows;
}

/** Pairs of words that were typed side by side, small words between them or not. */
function neighboursIn(words: readonly Word[]): string[] {
  const telling = words.filter((word) => !isStopWord(word.plain)).map((word) => lexemesOf(word.plain).chain);
  return telling.slice(1).map((chain, index) => pair(telling[index]!.at(-1)!, chain[0]!));
}

/** What the words of a term would be, written together with the word before or behind. */
function joinedWith(term: Term, words: readonly Word[]): Term[] {
  if (term.words.length !== 1) return [];
  const at = words.indexOf(term.words[0]!);
  const before = words[at - 1];
  const behind = words[at + 1];
  const touching = (one: Word | undefined, other: Word | undefined): Term[] => {
    if (!one || !other || other.at - one.end !== 1) return [];
    const joined = joinedOf(one, other);
    return joined ? [joined] : [];
  };
  return [...touching(before, words[at]), ...touching(words[at], behind)];
}

function withoutOf(clause: Clause): string[] {
  if (clause.quoted) return [phraseOf(clause.words)?.match ?? ''].filter(Boolean);
  return clause.words
    .filter((word) => !isStopWord(word.plain))
    .map((word) => termOf(word).whole.map(quoted).join(' | '));
}
