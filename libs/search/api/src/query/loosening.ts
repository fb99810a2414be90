import { all, any } from './term';
import type { WeighedTerm } from './understood';

/** More words than these only help to order the hits. */
const mostTerms = 8;

/**
 * Much of what was asked for: every choice of words that together have enough of the weight. Written out as a `tsquery`,
 * so that the index finds it; rare words weigh most, and two common ones do not make up for a rare one.
 * @param share so much of the weight, 0 to 1; with 0 any word will do, and any part of a compound
 */
export function muchOf(terms: readonly WeighedTerm[], share: number): string {
  const heaviest = [...terms].sort((one, other) => other.weight - one.weight).slice(0, mostTerms);
  if (share === 0) return any(...heaviest.flatMap(({ match, loose, piece }) => [match, loose, piece]));
  const enough = heaviest.reduce((sum, term) => sum + term.weight, 0) * share;
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
  return any(...choices.map((chosen) => all(...chosen.map(({ match, loose }) => any(match, loose)))));
}
