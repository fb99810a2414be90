/** The longest search we read; what comes after is left out. */
const longest = 200;
/** Longer ones are no words that somebody mistypes. */
const longestWord = 40;

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

/** The words of four letters or more in a text, in lower case, with where they stand; at most so many. */
export function wordsOf(text: string, most = 10): { word: string; at: number }[] {
  const words: { word: string; at: number }[] = [];
  for (const { 0: found, index } of text.matchAll(/\p{L}[\p{L}\p{M}]{3,}/gu)) {
    if (words.length >= most) break;
    if (found.length <= longestWord) words.push({ word: found.toLowerCase(), at: index });
  }
  return words;
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
