import type { Locale } from '@verbonden/shared/kernel';
import { type Catalogue, type Say, sayIn } from '@verbonden/shared/web';

const catalogues = import.meta.glob<Catalogue>(
  ['./**/messages.en.json', '../../../libs/**/src/**/messages.en.json'],
  {
    eager: true,
    import: 'default',
  },
);

/** All English together; a sentence that stands in two places is translated once. */
export const english: Catalogue = Object.assign({}, ...Object.values(catalogues)) as Catalogue;

const says = new Map<Locale, Say>();

/** The texts in a language, made once. */
export function sayTo(locale: Locale): Say {
  const known = says.get(locale) ?? sayIn(locale, english);
  says.set(locale, known);
  return known;
}
