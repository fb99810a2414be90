import { plain } from '../analysis/plain';
import { errorsBetween, forgiven, soundOf, traces } from '../analysis/nearby-words';

/** A word of the index that somebody may have meant. */
export interface Candidate {
  /** As people write it. */
  readonly word: string;
  readonly errors: number;
}

/** So many of the nearest are looked up again. */
const most = 6;

/** The beginnings under which near words are found; none for a word too short to be misspelt. */
export function tracesOf(word: string): string[] {
  const errors = forgiven(word);
  return errors === 0 || /\d/.test(word) ? [] : traces(word, errors);
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
