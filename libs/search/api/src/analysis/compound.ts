import { knownLemma } from './dutch-lemma';
import { rootOf } from './dutch-roots';
import { opaque } from './field-words';
import { is } from './lexicon';
import { isStopWord } from './stop-words';
import { Trait } from './traits';

const shortest = 4;
const longest = 40;
/** What stands between two parts. */
const links = ['', 's', 'en', 'e', 'n'] as const;
/** Ends of words that are no word of their own here: "ondersteun-er", "voor-ster". */
const neverParts: ReadonlySet<string> = new Set(
  'ster ring ling eren heid lijk loos baar schap atie iteit isme eerd erij etje ende enis elen sten ding tie tier aren enen schappelijk kundig willig williger lijkheid'.split(
    ' ',
  ),
);

/** What a compound is made of. */
export interface Parts {
  /** From left to right: huisarts, praktijk. Fewer than two when it is no compound. */
  readonly chain: readonly string[];
  /** What these are made of in turn: arts. */
  readonly within: readonly string[];
}
const none: Parts = { chain: [], within: [] };

/**
 * The parts of a compound, each in the form under which its forms come together: gemeentebeleid → gemeente, beleid;
 * jongerenwerkers → jongere, werker. A word that is no compound, or means more than its parts, gives none.
 * @param word as `plain` gives it, in any form
 */
export function partsOf(word: string): Parts {
  if (word.length < 2 * shortest - 1 || word.length > longest || /\d/.test(word)) return none;
  const lemma = knownLemma(word);
  const fixed = opaque.get(lemma ?? word);
  if (fixed) return { chain: [], within: fixed };
  // "verslaving" comes from a verb and not from "vers".
  if (lemma && is(lemma, Trait.NOUN) && rootOf(lemma) !== lemma) return none;
  return split(word, lemma, new Map()) ?? none;
}

/** The form of an unknown compound under which its forms come together: brussengroepen → brussengroep. */
export function compoundLemma(word: string): string | null {
  if (word.length < 2 * shortest - 1 || word.length > longest || /\d/.test(word)) return null;
  const found = split(word, null, new Map());
  return found ? `${word.slice(0, found.at)}${found.chain.at(-1)}` : null;
}

interface Split extends Parts {
  /** Fewer and longer parts are likelier: the sum of the squares of their lengths. */
  readonly sure: number;
  /** Where the last part begins. */
  readonly at: number;
}

/** The likeliest way to take a word apart in two or more; null when there is none. */
function split(word: string, lemma: string | null, tried: Map<string, Split | null>): Split | null {
  let best: Split | null = null;
  for (let at = word.length - 3; at >= 3; at--) {
    const tail = partAs(word.slice(at));
    if (!tail || tail === lemma) continue;
    for (const link of links) {
      const head = word.slice(0, at - link.length);
      if (head.length < 3 || !word.startsWith(link, head.length)) continue;
      const front = headOf(head, link, tried);
      if (!front) continue;
      const sure = front.sure + square(word.length - at);
      if (!best || sure > best.sure) best = { chain: [...front.chain, tail], within: front.within, sure, at };
    }
  }
  return best;
}

function headOf(head: string, link: string, tried: Map<string, Split | null>): Split | null {
  const whole = isCompared(head) ? null : partAs(head);
  // A word that can be taken for one part is not taken apart further, but its own parts count too.
  if (whole && (link !== 'e' || is(whole, Trait.NOUN | Trait.ADJECTIVE))) {
    return { chain: [whole], within: partsWithin(head, whole), sure: square(head.length), at: 0 };
  }
  if (head.length < 2 * shortest - 1) return null;
  if (!tried.has(head)) tried.set(head, split(head, null, tried));
  return tried.get(head) ?? null;
}

/** "jonger" is a form of "jong", but no compound begins with it: "jongerwerker" is misspelt. */
function isCompared(head: string): boolean {
  return (
    /(er|ere|st|ste)$/.test(head) &&
    !is(head, Trait.NOUN | Trait.PART) &&
    is(knownLemma(head) ?? '', Trait.ADJECTIVE)
  );
}

/** gemeenteraad-s-lid: the whole head is a part, and so are what it is made of. */
function partsWithin(head: string, whole: string): readonly string[] {
  if (head.length < 2 * shortest) return [];
  const { chain, within } = partsOf(whole);
  return [...chain, ...within];
}

/** The form of a piece when it can be a part of a compound. */
function partAs(piece: string): string | null {
  if (piece.length < 3 || neverParts.has(piece) || isStopWord(piece)) return null;
  if (piece.length === 3) return is(piece, Trait.PART) && shortParts.has(piece) ? piece : null;
  const lemma = knownLemma(piece);
  // "ving" is a form of "vang", but not in "verslaving".
  if (lemma && !lemma.startsWith(piece.slice(0, 2))) return null;
  if (!lemma || lemma.length < 3 || neverParts.has(lemma)) return null;
  if (lemma.length === 3 && !shortParts.has(lemma)) return null;
  if (!is(lemma, Trait.NOUN | Trait.PART | Trait.STEM | Trait.ADJECTIVE)) return null;
  // Four letters can be anything; only what the dictionary calls a part of compounds is taken for one.
  return lemma.length > shortest || is(lemma, Trait.PART) ? lemma : null;
}

/** The words of three letters that stand in the compounds of this field. */
const shortParts: ReadonlySet<string> = new Set(
  'les dag app kit zus mbo hbo ggz jgz ggd jmz wmo roc poh cjg pgb wet arm'.split(' '),
);

function square(length: number): number {
  return length * length;
}
