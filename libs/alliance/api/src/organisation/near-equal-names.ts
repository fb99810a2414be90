/** Legal forms and articles: with or without them it is the same organisation. */
const ornaments = new Set('stichting vereniging cooperatie bv nv vof de het een the'.split(' '));
/** Words that initials leave out. */
const small = new Set('en of voor van in op der den te aan bij and of for the'.split(' '));
/** In a shorter word one other letter makes another word: Ede and Epe are two places. */
const shortestMistyped = 6;

/**
 * True for two names that may well be of one organisation: "De Kap" and "Stichting De Kap", "NJI" and "Nederlands
 * Jeugdinstituut (NJi)", "Zwolle Doet" and "ZwolleDoet!". It is for a person to say whether they are.
 */
export function areNearlyEqual(one: string, other: string): boolean {
  const traces = new Set(nameTraces(one));
  return nameTraces(other).some((trace) => traces.has(trace));
}

/**
 * What a name leaves behind, for comparing many: names that have a trace in common are nearly equal. Each way of writing
 * it (without its brackets, what is in them, each side of a slash, its initials) without signs and ornaments, and each
 * of those with one letter less in a long word, which catches a mistyped one.
 */
export function nameTraces(name: string): string[] {
  const ways = waysOf(name)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  return [...new Set(ways.flatMap((words) => [words.join(''), ...initials(words), ...mistyped(words)]))];
}

function waysOf(name: string): string[] {
  // Only what is written as a short name: "(NJi)" says who it is, "(in oprichting)" does not.
  const inBrackets = [...name.matchAll(/\(([^\s)]*\p{Lu}[^\s)]*\p{Lu}[^\s)]*)\)/gu)].map(
    (found) => found[1]!,
  );
  const outside = name.replace(/\([^)]*\)/g, ' ');
  const sides = outside.split('/').filter((side) => side.trim().length >= 3);
  return [outside, ...sides, ...inBrackets];
}

function wordsOf(way: string): string[] {
  const words = way
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replaceAll('&', ' en ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const bare = words.filter((word) => !ornaments.has(word));
  return bare.length > 0 ? bare : words;
}

/** "Sociaal en Cultureel Planbureau" is also "scp"; two letters say too little. */
function initials(words: readonly string[]): string[] {
  const great = words.filter((word) => !small.has(word));
  return great.length >= 3 ? [great.map((word) => word[0]).join('')] : [];
}

function mistyped(words: readonly string[]): string[] {
  return words.flatMap((word, place) =>
    word.length < shortestMistyped
      ? []
      : Array.from(word, (_, letter) =>
          words.with(place, word.slice(0, letter) + word.slice(letter + 1)).join(''),
        ),
  );
}
