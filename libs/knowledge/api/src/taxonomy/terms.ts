import type { Locale, Text } from '@verbonden/shared/kernel';
import terms from './terms.json' with { type: 'json' };

/** The lists of words, each code with its label in both languages and, where it needs one, an explanation. */
export type TermGroup = keyof typeof terms;
export const termGroups = Object.keys(terms) as TermGroup[];

interface Label extends Text {
  readonly hint?: Text;
}

/** One word of a list, in one language. */
export interface Term {
  readonly group: TermGroup;
  readonly code: string;
  readonly label: string;
  readonly hint: string | null;
}

/** All words of a list in one language, in the order they are shown. */
export function termsOf(group: TermGroup, locale: Locale): Term[] {
  return Object.entries<Label>(terms[group]).map(([code, label]) => ({
    group,
    code,
    label: label[locale],
    hint: label.hint?.[locale] ?? null,
  }));
}

/** The label of a code; the code itself when the list does not know it. */
export function labelOf(group: TermGroup, code: string, locale: Locale): string {
  return (terms[group] as Record<string, Label>)[code]?.[locale] ?? code;
}

const languageNames: Partial<Record<Locale, Intl.DisplayNames>> = {};

/** "Nederlands" for "nl"; the code itself when it names no language. */
export function languageName(code: string, locale: Locale): string {
  try {
    const names = (languageNames[locale] ??= new Intl.DisplayNames(locale, { type: 'language' }));
    const name = names.of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return code;
  }
}
