import { type FieldProblem, text, writeWhen } from '@verbonden/shared/kernel';
import { choicesFor } from './date-poll.enums';
import type { MomentAnswerInput } from './date-poll.input';
import type { DatePollMoment } from './date-poll-moment.entity';

type Proposed = Pick<DatePollMoment, 'id' | 'startsAt' | 'endsAt' | 'form'>;

/** What is wrong with answers: one for each moment, of these moments, and a way that the moment offers. */
export function answerProblems(
  moments: readonly Proposed[],
  answers: readonly MomentAnswerInput[],
): FieldProblem[] {
  const byId = new Map(moments.map((moment) => [moment.id, moment]));
  const wrong = answers.flatMap(({ momentId, choice }, place): FieldProblem[] => {
    const moment = byId.get(momentId);
    if (!moment) {
      return [
        {
          field: `answers.${place}.momentId`,
          code: 'OTHER_POLL',
          text: text('Dit moment hoort hier niet bij.', 'This moment does not belong here.'),
        },
      ];
    }
    if (choicesFor(moment.form).includes(choice)) return [];
    return [
      {
        field: `answers.${place}.choice`,
        code: 'NOT_OFFERED',
        text: text(
          'Zo kun je dan niet meedoen. Kies iets anders.',
          'That way is not there then. Choose another.',
        ),
      },
    ];
  });
  const missing = moments.find(({ id }) => !answers.some(({ momentId }) => momentId === id));
  if (wrong.length > 0 || !missing) return wrong;
  const { startsAt, endsAt } = missing;
  return [
    {
      field: 'answers',
      code: 'MISSING',
      text: text(
        `Zeg ook of je kunt op ${writeWhen(startsAt, endsAt, 'nl')}.`,
        `Say as well whether you can come on ${writeWhen(startsAt, endsAt, 'en')}.`,
      ),
    },
  ];
}
