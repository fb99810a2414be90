/** What is wrong and not mended yet, by page and the beginning of the words; the statement of access tells of it too. */
const known: Readonly<Record<string, readonly string[]>> = {
  '/verbanden/alliantie/rollen': ['long words: '],
  '/bijeenkomsten/expertiselab-voorjaar-2027/deelnemers': ['long words: '],
};

/** Whether a fault of a page is known, so that it does not hide what is new. */
export function isKnownFault(page: string, words: string): boolean {
  return known[page]?.some((beginning) => words.startsWith(beginning)) ?? false;
}
