import { readTyped } from '../query/typed-search';
import givenNames from './given-names.json' with { type: 'json' };

/** A longer search is a story about somebody; it is kept by its beginning. */
const mostWords = 12;

const names: ReadonlySet<string> = new Set(givenNames);
/** Words that stand before the name of somebody: "mevrouw Jansen". */
const titles = /^(mevrouw|mevr|mw|meneer|mijnheer|dhr|juf|meester|dokter|dr|familie|fam|mr|mrs|ms)$/;
/** Words inside a family name: "de Vries", "van der Berg". */
const particles = /^(van|de|der|den|ter|ten|te|el|al|ben|von|la|le)$/;
/** Stands where something was left out. */
const left = '…';

/**
 * The words of a search as they may be kept: no e-mail address, no number that may be of somebody, nothing that looks
 * like the name of a person. It would rather leave out too much.
 * @param isKnown whether a word (lower case) stands in what everybody may read: then it is no name of a private person
 * @returns null when nothing is left that says what was looked for
 */
export function wordsToKeep(typed: string, isKnown: (word: string) => boolean): string | null {
  const clean = readTyped(typed);
  if (!clean) return null;
  const words = clean
    .replace(/\S*@\S*/g, ` ${left} `)
    .replace(/\b(https?:\/\/|www\.)\S+/gi, ` ${left} `)
    .replace(/\b\d{4}\s?[A-Za-z]{2}\b/g, ` ${left} `)
    // Telephone numbers, numbers of persons, dates of birth: any run of four digits or more, also with marks.
    .replace(/\+?\d(?:[\s().-]?\d){3,}/g, ` ${left} `)
    .split(/\s+/)
    .slice(0, mostWords);
  const kept: string[] = [];
  let nameBefore = false;
  words.forEach((word, index) => {
    const bare = word.replace(/^[^\p{L}\p{N}…]+|[^\p{L}\p{N}…]+$/gu, '');
    const lower = bare.toLowerCase();
    if (bare === '') return;
    const isName =
      names.has(lower) ||
      (nameBefore && (particles.test(lower) || !isKnown(lower))) ||
      (index > 0 && /^\p{Lu}\p{Ll}/u.test(bare) && !isKnown(lower)) ||
      titles.test(lower);
    nameBefore = isName;
    if (!isName && bare !== left) kept.push(lower);
    else if (kept.at(-1) !== left) kept.push(left);
  });
  return kept.some((word) => word !== left && /\p{L}{2}/u.test(word)) ? kept.join(' ') : null;
}
