/** The longest search we read; what comes after is left out. */
const longest = 200;

/**
 * Makes what somebody typed safe to hand to the database: no control characters, one space between words, not
 * endlessly long. Null when nothing is left.
 */
export function readTyped(typed: string | null | undefined): string | null {
  const clean = [...(typed ?? '').normalize('NFC').slice(0, longest * 4)]
    .slice(0, longest)
    .join('')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  return clean || null;
}

/** The words of a search that a suggestion may replace, with where they stand. */
export function wordsOf(typed: string): { word: string; at: number }[] {
  return [...typed.matchAll(/\p{L}[\p{L}\p{M}]{3,39}/gu)]
    .slice(0, 10)
    .map((match) => ({ word: match[0].toLowerCase(), at: match.index }));
}

/** The search with some words replaced; everything else stays as it was typed. */
export function withReplaced(
  typed: string,
  words: readonly { word: string; at: number }[],
  replacements: ReadonlyMap<string, string>,
): string {
  return [...words]
    .reverse()
    .reduce(
      (text, { word, at }) =>
        text.slice(0, at) +
        (replacements.get(word) ?? text.slice(at, at + word.length)) +
        text.slice(at + word.length),
      typed,
    );
}
