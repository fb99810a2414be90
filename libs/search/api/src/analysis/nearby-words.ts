/** The first letters of a word are enough to find what is near; the rest is compared afterwards. */
const compared = 8;

/** How many errors we forgive in a word of this length; in a short word every letter matters. */
export function forgiven(word: string): 0 | 1 | 2 {
  const { length } = word;
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/**
 * How a word sounds, for who writes by ear: "bruzzen" sounds like "brussen", "theather" like "theater", "wij" like "wei".
 */
export function soundOf(word: string): string {
  return word
    .replace(/sch(?![aeiouy])/g, 's')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/ij|y/g, 'ei')
    .replace(/ou/g, 'au')
    .replace(/ch/g, 'g')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ie/g, 'i')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/dt?$/, 't')
    .replace(/(.)\1+/g, '$1');
}

/**
 * The beginnings that a word has in common with every word near it: its first letters, with up to so many left out. Two
 * words that are one or two errors apart share at least one, so that near words are looked up and never searched for.
 */
export function traces(word: string, errors: 0 | 1 | 2 = Math.max(1, forgiven(word)) as 1 | 2): string[] {
  let shell = new Set([word.slice(0, compared)]);
  const all = new Set(shell);
  for (let left = errors; left > 0; left--) {
    const next = new Set<string>();
    for (const each of shell) {
      for (let at = 0; at < each.length; at++) next.add(each.slice(0, at) + each.slice(at + 1));
    }
    for (const each of next) all.add(each);
    shell = next;
  }
  return [...all, `#${soundOf(word)}`];
}

/**
 * How many errors lie between two words: a letter too many, too few or another one, or two that changed places.
 * @param most gives up, with a number above it, as soon as there are more
 */
export function errorsBetween(one: string, other: string, most = 2): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let errors = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        errors = Math.min(errors, beforeLast[j - 2]! + 1);
      }
      row.push(errors);
      if (errors < least) least = errors;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[other.length]!;
}
