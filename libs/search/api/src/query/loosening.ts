import { weights } from '../weights';
import { all, any } from './term';
import type { WeighedTerm } from './understood';

/** More words than these only help to order the hits. */
const mostTerms = 8;

/** Everything that was asked for. */
export function everything(terms: readonly WeighedTerm[]): string {
  return all(...terms.map((term) => term.match));
}

/**
 * Most of what was asked for: every choice of words that together have enough of the weight. Written out as a `tsquery`,
 * so that the index finds it; rare words weigh most, and two common ones do not make up for a rare one.
 */
export function mostOf(terms: readonly WeighedTerm[]): string {
  const heaviest = byWeight(terms);
  const enough = heaviest.reduce((sum, term) => sum + term.weight, 0) * weights.most;
  const choices: WeighedTerm[][] = [];
  const choose = (from: number, chosen: WeighedTerm[], weight: number): void => {
    if (weight >= enough) {
      choices.push(chosen);
      return;
    }
    for (let at = from; at < heaviest.length; at++) {
      choose(at + 1, [...chosen, heaviest[at]!], weight + heaviest[at]!.weight);
    }
  };
  choose(0, [], 0);
  return any(...choices.map((chosen) => all(...chosen.map(softly))));
}

/** At least something of it. */
export function something(terms: readonly WeighedTerm[]): string {
  return any(...byWeight(terms).map(softly));
}

function byWeight(terms: readonly WeighedTerm[]): WeighedTerm[] {
  return [...terms].sort((one, other) => other.weight - one.weight).slice(0, mostTerms);
}

function softly({ match, loose }: WeighedTerm): string {
  return any(match, loose);
}
