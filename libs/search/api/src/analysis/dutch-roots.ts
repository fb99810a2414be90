import { stemOf } from './dutch-lemma';
import { is } from './lexicon';
import { Trait } from './traits';

/** Endings that make one word out of another, and what the other one must be. */
const endings: readonly (readonly [ending: string, put: string, of: number])[] = [
  ['sters', '', Trait.STEM],
  ['ster', '', Trait.STEM],
  ['ing', '', Trait.STEM],
  ['end', '', Trait.STEM],
  ['der', '', Trait.STEM],
  ['er', '', Trait.STEM],
  ['aar', '', Trait.STEM],
  ['heid', '', Trait.ADJECTIVE | Trait.PARTICIPLE],
  ['elijk', 'e', Trait.NOUN],
  ['lijks', '', Trait.NOUN],
  ['lijk', '', Trait.NOUN],
  ['lijk', 'e', Trait.NOUN],
  ['ig', '', Trait.NOUN],
  ['schap', '', Trait.NOUN],
  ['loos', '', Trait.NOUN],
  ['atie', 'eer', Trait.STEM],
  ['e', '', Trait.ADJECTIVE],
];
const shortest = 3;

/** What looks as if it was made from another word and means something else: scholing is no school. */
const ownRoots: ReadonlySet<string> = new Set(['scholing', 'leven', 'weekend']);

/** A vowel at the end of an open syllable is written twice in a closed one: signaler-ing → signaleer. */
function spellings(stem: string): string[] {
  return [
    stem.replace(/([^aeiou])\1$/, '$1'),
    stem,
    stem.replace(/([^aeiou])([aeou])([^aeiouwxj])$/, '$1$2$2$3'),
    stem.replace(/z$/, 's').replace(/v$/, 'f'),
    stem.replace(/([^aeiou])([aeou])z$/, '$1$2$2s').replace(/([^aeiou])([aeou])v$/, '$1$2$2f'),
  ];
}

/**
 * The word that a Dutch word was made from, so that what belongs together is found together: ondersteuning, ondersteuner
 * and ondersteunend → ondersteun; mantelzorger → mantelzorg; gezondheid → gezond. A word made from none is its own root.
 * @param lemma as the lemma of a word or of a part of a compound
 */
export function rootOf(lemma: string): string {
  if (ownRoots.has(lemma)) return lemma;
  // "het overlijden" is a noun of its own, and what somebody does who "overlijdt".
  if (is(lemma, Trait.INFINITIVE)) return stemOf(lemma);
  for (const [ending, put, of] of endings) {
    if (!lemma.endsWith(ending) || lemma.length - ending.length < shortest) continue;
    // "lever" is a verb of its own and does not come from "leef"; "verder" has nothing to do with "veer".
    if (ending.endsWith('er') && (is(lemma, Trait.STEM) || (ending === 'der' && lemma.length < 7))) continue;
    const stem = lemma.slice(0, -ending.length) + put;
    const ways = (ending === 'e' || ending === 'ig' ? [stem] : spellings(stem)).filter(
      (each) => each.length >= shortest,
    );
    const found = ways.find((each) => is(each, of));
    if (found) return found;
    if (of !== Trait.STEM) continue;
    const infinitive = ways.map((each) => `${each}en`).find((each) => is(each, Trait.INFINITIVE));
    if (infinitive) return stemOf(infinitive);
  }
  return lemma;
}
