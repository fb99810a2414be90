import type { Understood } from '../query/understood';

/** Of a longer question something nearly always misses a word; that says little about what is missing here. */
const fewTerms = 3;

/**
 * True when somebody looked for something in vain: nothing was found, or for a short search only what has some of the
 * words. Who insists on a spelling knows that nothing has it.
 */
export function isMissed(search: Understood, found: number, insist: boolean): boolean {
  if (insist) return false;
  return found === 0 || (search.loosened && search.terms.length <= fewTerms);
}
