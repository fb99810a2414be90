import { type FieldProblem, text } from '@verbonden/shared/kernel';

/** Longer is a sentence, which nobody types the same twice. */
const longest = 60;

/** Words as they are kept: lower case, one space, each once, none empty. */
export function soundWords(given: readonly string[]): string[] {
  return [
    ...new Set(
      given
        .map((word) =>
          word
            .normalize('NFC')
            .toLowerCase()
            .replace(/[\p{Cc}\s]+/gu, ' ')
            .trim(),
        )
        .filter(Boolean),
    ),
  ];
}

/** What is wrong with words that are to mean the same. */
export function wordProblems(words: readonly string[]): FieldProblem[] {
  if (words.length < 2) {
    const ask = text(
      'Schrijf minstens twee woorden, elk op een eigen regel.',
      'Write two words at least, each on a line of its own.',
    );
    return [{ field: 'words', code: 'TOO_FEW', text: ask }];
  }
  const odd = words.find((word) => word.length > longest || !/[\p{L}\p{N}]/u.test(word));
  if (odd === undefined) return [];
  return [
    {
      field: 'words',
      code: 'NO_WORD',
      text: text(
        `‘${odd.slice(0, longest)}’ is geen woord dat mensen intikken. Gebruik hooguit ${longest} tekens, met letters.`,
        `‘${odd.slice(0, longest)}’ is no word that people type. Use ${longest} characters at most, with letters.`,
      ),
    },
  ];
}
