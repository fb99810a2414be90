import { readTyped } from '../query/typed-search';

const mostWords = 6;

/** The words of what is being typed, as they are compared: lower case, without accents. The last may be half a word. */
export function beginningOf(typed: string | null | undefined): string[] {
  return (plain(readTyped(typed) ?? '').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}

/** A `tsquery` for titles that hold these words, each by its beginning. Letters and digits only: nothing to escape. */
export function beginningQuery(words: readonly string[]): string {
  return words.map((word) => `'${word}':*`).join(' & ');
}

/** True when each word begins a word of the text. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const there: readonly string[] = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => there.some((each) => each.startsWith(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
