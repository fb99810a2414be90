export type ShowcaseLocale = 'nl' | 'en';

/** Chooses between the Dutch and the English of an example. */
export function sayIn(locale: ShowcaseLocale): (dutch: string, english: string) => string {
  return (dutch, english) => (locale === 'nl' ? dutch : english);
}
