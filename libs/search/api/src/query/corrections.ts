import { knownLemma } from '../analysis/dutch-lemma';
import { is } from '../analysis/lexicon';
import { errorsBetween, forgiven, soundOf, traces } from '../analysis/nearby-words';
import { plain } from '../analysis/plain';
import { Trait } from '../analysis/traits';

/** A word of the index that somebody may have meant. */
export interface Candidate {
  /** As people write it. */
  readonly word: string;
  readonly errors: number;
}

/** So many of the nearest are looked up again. */
const most = 6;
const shortestHalf = 4;

/** The beginnings under which near words are found; none for a word too short to be misspelt. */
export function tracesOf(word: string): string[] {
  const errors = forgiven(word);
  return errors === 0 || /\d/.test(word) ? [] : traces(word, errors);
}

/** A compound of which one half is known and the other perhaps misspelt: "gemeente" and "bleid". */
interface Halves {
  readonly before: string;
  readonly misspelt: string;
  readonly behind: string;
}

function halvesOf(word: string): Halves[] {
  const halves: Halves[] = [];
  for (let at = shortestHalf; at <= word.length - shortestHalf; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if (isPart(one)) halves.push({ before: one, misspelt: other, behind: '' });
    if (isPart(other)) halves.push({ before: '', misspelt: one, behind: other });
  }
  return halves;
}

function isPart(piece: string): boolean {
  const lemma = knownLemma(piece);
  return lemma !== null && lemma.length >= shortestHalf && is(lemma, Trait.NOUN | Trait.PART);
}

/** What is near one half of a compound, with the other half as it is. */
export function nearestHalves(typed: string, words: readonly string[]): Candidate[] {
  return halvesOf(typed)
    .flatMap(({ before, misspelt, behind }) =>
      nearest(misspelt, words).map(({ word, errors }) => ({ word: `${before}${word}${behind}`, errors })),
    )
    .sort((one, other) => one.errors - other.errors || (one.word < other.word ? -1 : 1))
    .slice(0, most);
}

/** The beginnings of what may be misspelt in a compound. */
export function tracesOfHalves(word: string): string[] {
  return halvesOf(word).flatMap(({ misspelt }) => tracesOf(misspelt));
}

/** The nearest of these words, the best first: fewer errors, then the same first letter, which people rarely mistype. */
export function nearest(typed: string, words: readonly string[]): Candidate[] {
  const allowed = forgiven(typed);
  return words
    .map((word) => ({ word, errors: errorsIn(typed, plain(word), allowed) }))
    .filter(({ errors }) => errors > 0 && errors <= allowed)
    .sort((one, other) => score(typed, one) - score(typed, other) || (one.word < other.word ? -1 : 1))
    .slice(0, most);
}

/** What sounds the same is one error, however many letters differ. */
function errorsIn(typed: string, word: string, allowed: number): number {
  if (typed !== word && soundOf(typed) === soundOf(word)) return 1;
  return errorsBetween(typed, word, allowed);
}

function score(typed: string, { word, errors }: Candidate): number {
  return errors + (plain(word)[0] === typed[0] ? 0 : 0.5);
}
