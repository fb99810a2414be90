import type { FormFields, FormState } from '@verbonden/shared/web';
import type { FeedbackQuestion } from '@verbonden/shared/web/schema';

const questions: readonly FeedbackQuestion[] = [
  'USEFULNESS',
  'PLACE',
  'CATERING',
  'ATMOSPHERE',
  'SOUND',
  'TAKING_PART',
];

/** The field of a question that is answered with a score. */
export function scoreField(question: FeedbackQuestion): string {
  return `score-${question}`;
}

/** What was answered in a form. */
export function feedbackIn(form: FormFields) {
  const scores = questions.flatMap((question) => {
    const score = form.wholeNumber(scoreField(question));
    return score !== null && Number.isInteger(score) ? [{ question, score }] : [];
  });
  return { scores, tomorrow: form.prose('tomorrow'), nextAgenda: form.prose('nextAgenda') };
}

/** A refusal of the API at the fields of the form. */
export function atQuestions(
  state: FormState,
  scores: readonly { readonly question: FeedbackQuestion }[],
): FormState {
  const fieldOf = (field: string): string => {
    const [list, part] = field.split('.');
    if (list !== 'scores') return field;
    const question = questions.find((each) => each === part) ?? scores[Number(part)]?.question;
    return scoreField(question ?? 'USEFULNESS');
  };
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => ({ field: fieldOf(field), message })),
  };
}
