import { languageName } from '../taxonomy/terms';

const languages = new Map(
  ['nl', 'en', 'de', 'fr', 'ar', 'tr', 'pl', 'uk'].flatMap((code) =>
    [languageName(code, 'nl'), languageName(code, 'en'), code].map((name) => [name.toLowerCase(), code]),
  ),
);

/** The code of a language that is written out: "Nederlands", "English". */
export function languageMeant(written: unknown): unknown {
  return typeof written === 'string' ? (languages.get(written.toLowerCase()) ?? written) : written;
}
