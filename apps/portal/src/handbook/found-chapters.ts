import type { Chapter } from './chapter';

/** Letters without marks and capitals: 'Coördinator' and 'coordinator' are one word. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The chapters in which all words of a question stand, or begin a word; those that have them in the title or the lead
 * first, else in their own order.
 */
export function foundChapters<T extends { readonly chapter: Chapter }>(
  all: readonly T[],
  asked: string,
): T[] {
  const words = plain(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const holds = (text: string) => {
    const there = plain(text).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => there.some((each) => each.startsWith(word)));
  };
  if (words.length === 0) return [];
  const found = all.filter(({ chapter: { title, lead, body } }) => holds(`${title} ${lead} ${body}`));
  const named = ({ chapter: { title, lead } }: T) => holds(`${title} ${lead}`);
  return [...found.filter(named), ...found.filter((each) => !named(each))];
}
