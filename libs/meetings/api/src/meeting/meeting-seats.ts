import { badInput, type FieldProblem, text, type Text } from '@verbonden/shared/kernel';
import { AttendanceMode, attendanceModes } from './meeting.enums';
import { type ByMode, seatsOf } from '../registration/seats';
import type { Meeting } from './meeting.entity';

const fieldOf: ByMode<string> = { ONSITE: 'seatsOnsite', ONLINE: 'seatsOnline' };
const where: ByMode<Text> = {
  ONSITE: text('in de zaal', 'in the room'),
  ONLINE: text('online', 'online'),
};

/**
 * Seats that people hold are not taken away by a number: not fewer than are taken, and no way of taking part removed
 * that somebody holds or waits for.
 * @throws DomainError BAD_USER_INPUT at `seatsOnsite`, `seatsOnline` or `form`, saying how many people it concerns
 */
export function assertSeatsHold(
  meeting: Meeting,
  count: { readonly taken: ByMode<number>; readonly waiting: ByMode<number> },
): void {
  const problems = attendanceModes.flatMap((mode) =>
    problemsFor(meeting, mode, count.taken[mode], count.waiting[mode]),
  );
  if (problems.length > 0) throw badInput(...problems);
}

function problemsFor(meeting: Meeting, mode: AttendanceMode, taken: number, waiting: number): FieldProblem[] {
  const seats = seatsOf(meeting)[mode];
  const { nl, en } = where[mode];
  if (seats === undefined) {
    const people = taken + waiting;
    if (people === 0) return [];
    return [
      {
        field: 'form',
        code: 'MODE_IN_USE',
        text: text(
          `Er ${people === 1 ? 'heeft 1 mens' : `hebben ${people} mensen`} ${nl} gekozen. Vraag hun eerst om te wisselen.`,
          `${people === 1 ? '1 person has' : `${people} people have`} chosen ${en}. Ask them to change first.`,
        ),
      },
    ];
  }
  if (seats === null || seats >= taken) return [];
  return [
    {
      field: fieldOf[mode],
      code: 'BELOW_TAKEN',
      text: text(
        `Er ${taken === 1 ? 'is al 1 plek' : `zijn al ${taken} plaatsen`} ${nl} bezet. Kies ${taken} of meer.`,
        `${taken === 1 ? '1 seat' : `${taken} seats`} ${en} ${taken === 1 ? 'is' : 'are'} taken already. Choose ${taken} or more.`,
      ),
    },
  ];
}
