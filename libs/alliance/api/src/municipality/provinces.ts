import { plainName } from '@verbonden/imports/api';

/** The provinces, as the list of municipalities writes them. */
export const provinces = [
  'Groningen',
  'Fryslân',
  'Drenthe',
  'Overijssel',
  'Flevoland',
  'Gelderland',
  'Utrecht',
  'Noord-Holland',
  'Zuid-Holland',
  'Zeeland',
  'Noord-Brabant',
  'Limburg',
] as const;

/** The province that somebody means; null when there is none of that name. */
export function provinceOf(written: string): string | null {
  const plain = plainName(written);
  if (plain === 'friesland') return 'Fryslân';
  return provinces.find((each) => plainName(each) === plain) ?? null;
}
