/** A light English stem: plurals, -ing and -ed go; enough for the few items that are in English. */
export function englishStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word
    .replace(/(ss|x|ch|sh|z)es$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/([^suio'])s$/, '$1')
    .replace(/ios$/, 'io');
  if (/ling$/.test(singular)) return singular;
  const bare = singular.replace(/^(.*[aeiouy].*?)(?:ing|ed)$/, '$1');
  if (bare === singular || bare.length < 3) return singular;
  // planned → plan, but calling → call; caring → care.
  if (/([bdgmnprt])\1$/.test(bare)) return bare.slice(0, -1);
  return /[^aeiou][aiou][cgsvz]$|[^aeiou][ao]r$|[^aeiouw][aiou][kt]$|[^l]l$/.test(bare) && bare.length < 5
    ? `${bare}e`
    : bare;
}
