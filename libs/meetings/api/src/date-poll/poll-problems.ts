import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { MeetingForm } from '../meeting/meeting.enums';
import { timeProblems } from '../meeting/meeting-times';

interface Proposed {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
}

/** What is wrong with a date poll that a coordinator wants to open: at "moments.<place>.startsAt" and "closesAt". */
export function pollProblems(moments: readonly Proposed[], closesAt: Date, now: Date): FieldProblem[] {
  return [
    ...moments.flatMap((moment, place) =>
      timeProblems(moment, now).map((problem) => ({
        ...problem,
        field: `moments.${place}.${problem.field}`,
      })),
    ),
    ...twiceProblems(moments),
    ...closingProblems(moments, closesAt, now),
  ];
}

/** The same time is one moment, also when its form is another: HYBRID asks for both. */
function twiceProblems(moments: readonly Proposed[]): FieldProblem[] {
  const key = ({ startsAt, endsAt }: Proposed) => `${+startsAt} ${+endsAt}`;
  const keys = moments.map(key);
  return keys.flatMap((each, place): FieldProblem[] =>
    keys.indexOf(each) === place
      ? []
      : [
          {
            field: `moments.${place}.startsAt`,
            code: 'TWICE',
            text: text(
              'Dit moment staat er al. Kies een ander, of kies daar ‘in de zaal en online’.',
              'This moment is there already. Choose another one, or choose “in the room and online” there.',
            ),
          },
        ],
  );
}

function closingProblems(moments: readonly Proposed[], closesAt: Date, now: Date): FieldProblem[] {
  if (closesAt <= now) {
    return [
      {
        field: 'closesAt',
        code: 'IN_THE_PAST',
        text: text(
          'Dit moment is al geweest. Geef mensen een paar dagen om te antwoorden.',
          'This moment has passed. Give people a few days to answer.',
        ),
      },
    ];
  }
  const first = Math.min(...moments.map(({ startsAt }) => +startsAt));
  if (+closesAt < first) return [];
  return [
    {
      field: 'closesAt',
      code: 'AFTER_FIRST_MOMENT',
      text: text(
        'De datumprikker sluit voor het eerste moment begint. Kies een eerdere dag.',
        'The date poll closes before the first moment begins. Choose an earlier day.',
      ),
    },
  ];
}
