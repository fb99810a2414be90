import type { Chosen } from './answer-shelf';

interface Conditional {
  readonly code: string;
  readonly shownIf?: { readonly question: string; readonly option: string } | null;
}

/** The questions that fit what was chosen so far, in their order. What was chosen at a question that is not asked does not count. */
export function askedQuestions<T extends Conditional>(questions: readonly T[], chosen: Chosen): T[] {
  const asked: T[] = [];
  for (const question of questions) {
    const { shownIf } = question;
    const fits =
      !shownIf ||
      (asked.some(({ code }) => code === shownIf.question) &&
        (chosen[shownIf.question] ?? []).includes(shownIf.option));
    if (fits) asked.push(question);
  }
  return asked;
}
