import type { Locale } from '@verbonden/shared/kernel';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const names = [
  'Heel Nederland',
  'Drenthe',
  'Flevoland',
  'Friesland',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
];
const languages = ['nl', 'en', 'fy', 'de', 'fr', 'ar', 'tr', 'pl', 'uk'];

/** The provinces, and what stands there already when it is something else. */
export function provinces(standing: string): Choice[] {
  return withStanding(names, standing).map((name) => ({ value: name, label: name }));
}

/** Languages in which something is written, by their names; the one that stands there is among them. */
export function writtenLanguages(locale: Locale, standing: string): Choice[] {
  const named = new Intl.DisplayNames(locale, { type: 'language' });
  return withStanding(languages, standing).map((code) => ({ value: code, label: named.of(code) ?? code }));
}

function withStanding(known: readonly string[], standing: string): readonly string[] {
  return standing === '' || known.includes(standing) ? known : [...known, standing];
}
