/**
 * A function that keeps what it found for the words that were asked lately: the words of a language that a network uses
 * are few, but a thousand rare ones must not drive out the common ones.
 * @param most so many words are kept at least, and twice as many at most
 */
export function kept<Found>(most: number, find: (word: string) => Found): (word: string) => Found {
  let young = new Map<string, Found>();
  let old = new Map<string, Found>();
  return (word) => {
    let found = young.get(word);
    if (found !== undefined) return found;
    found = old.get(word) ?? find(word);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(word, found);
    return found;
  };
}
