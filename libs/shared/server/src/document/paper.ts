import type { Locale } from '@verbonden/shared/kernel';

/** A piece of a line of text. */
export interface Words {
  readonly text: string;
  readonly strong?: boolean;
  /** Where it leads: a whole address. */
  readonly link?: string;
}

/** One thing below the other on paper. */
export type PaperPart =
  | { readonly as: 'HEADING'; readonly level: 2 | 3; readonly text: string }
  | { readonly as: 'TEXT'; readonly words: readonly Words[]; readonly look?: 'QUIET' | 'QUOTE' }
  | { readonly as: 'LIST'; readonly numbered: boolean; readonly items: readonly (readonly Words[])[] }
  /** An address to type over or to point a phone at. */
  | { readonly as: 'ADDRESS'; readonly url: string };

/** What is handed out on paper, whether as PDF or as a Word file. */
export interface Paper {
  readonly title: string;
  readonly lead: string;
  /** Who made it, for whoever opens the properties of the file. */
  readonly author: string;
  readonly locale: Locale;
  /** With a list of its headings of level 2 in front. */
  readonly withContents: boolean;
  readonly parts: readonly PaperPart[];
}

/** A paragraph of plain words. */
export function plainText(text: string, look?: 'QUIET' | 'QUOTE'): PaperPart {
  return { as: 'TEXT', words: [{ text }], ...(look ? { look } : {}) };
}
