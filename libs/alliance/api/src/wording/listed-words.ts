import { lexemesOf, wordsIn } from '@verbonden/search/api';
import type { Wording } from './wording.entity';

type Listed = Pick<Wording, 'id' | 'word'>;

/** A listed word as it stands in a text. */
export interface FoundWord<T extends Listed = Listed> {
  readonly listed: T;
  /** In the form in which it stands there: "zielige". */
  readonly found: string;
}

/**
 * The listed words in a text, each once, in the order in which they stand there. Whole words in all their forms, so
 * "zielige" but not "onzielig". What somebody said, between quotation marks or as a quoted block, is theirs and is left
 * alone; so are addresses and code.
 */
export function listedWordsIn<T extends Listed>(text: string, list: readonly T[]): FoundWord<T>[] {
  const own = withoutQuotes(text);
  const words = [...wordsIn(own)].map(({ plain, at, end }) => ({ forms: formsOf(plain), at, end }));
  const found = new Map<string, FoundWord<T> & { readonly at: number }>();
  for (const listed of list) {
    const wanted = [...wordsIn(listed.word)].map(({ plain }) => formsOf(plain));
    if (wanted.length === 0) continue;
    const place = words.findIndex((_, start) =>
      wanted.every((forms, step) => {
        const word = words[start + step];
        return word !== undefined && forms.some((form) => word.forms.includes(form));
      }),
    );
    const [first, last] = [words[place], words[place + wanted.length - 1]];
    if (!first || !last) continue;
    found.set(listed.id, { listed, found: own.slice(first.at, last.end), at: first.at });
  }
  return [...found.values()]
    .sort((one, other) => one.at - other.at)
    .map(({ listed, found: form }) => ({ listed, found: form }));
}

/** The word itself and its lemma: a word that the dictionary does not know still equals itself. */
function formsOf(plain: string): readonly string[] {
  return [plain, lexemesOf(plain).lemma];
}

/** The same text with spaces for what is not the writer's own, so that places stay what they are. */
function withoutQuotes(text: string): string {
  return theirs.reduce((rest, pattern) => rest.replace(pattern, (part) => ' '.repeat(part.length)), text);
}

/** Quotation marks end where they began, at most a paragraph further; an apostrophe in a word is none. */
const theirs: readonly RegExp[] = [
  /```[\s\S]*?(?:```|$)/g,
  /`[^`\n]*`/g,
  /^ {0,3}>.*$/gm,
  /“[^”]*”/g,
  /„[^”“]*[”“]/g,
  /«[^»]*»/g,
  /"[^"\n]*"/g,
  /‘(?:[^’]|’(?=\p{L}))*’(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])'(?:[^'\n]|'(?=\p{L}))*'(?!\p{L})/gu,
  /https?:\/\/\S+/g,
];
