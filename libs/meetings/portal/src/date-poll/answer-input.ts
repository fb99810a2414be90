import type { PollChoice } from '@verbonden/shared/web/schema';
import { type FormFields, type FormState, type Say } from '@verbonden/shared/web';
import type { PollMomentFragment } from './date-poll.page.generated';

type MomentAsked = Pick<PollMomentFragment, 'id'>;

/** The name of the field that holds the answer to a moment. */
export function answerField(momentId: string): string {
  return `antwoord-${momentId}`;
}

/** The hidden field that says which moments were asked about. */
export const askedField = 'moment';

/** The answers in a form, and at which moment one is missing. */
export function answersIn(form: FormFields, say: Say) {
  const moments: MomentAsked[] = form.all(askedField).map((id) => ({ id }));
  const answers = moments.flatMap(({ id }) => {
    const choice = form.line(answerField(id));
    return choice ? [{ momentId: id, choice: choice as PollChoice }] : [];
  });
  const problems = moments
    .filter(({ id }) => !form.line(answerField(id)))
    .map(({ id }) => ({ field: answerField(id), message: say('Kies wat je dan kunt, of kies nee.') }));
  return { answers, problems };
}

/** A refusal of the API at the answers of the form. */
export function atAnswers(state: FormState, answers: readonly { readonly momentId: string }[]): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => {
      const moment = answers[Number(field.split('.')[1])]?.momentId;
      return { field: moment ? answerField(moment) : field, message };
    }),
  };
}
