import { badInput, type FieldProblem, text } from '@verbonden/shared/kernel';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { RoundWish } from './subsession-seating';
import type { Subsession } from './subsession.entity';

/** Gives a subsession of the meeting by id. */
export type FindSubsession = (id: string) => Subsession | undefined;

/**
 * Wishes are for subsessions of this meeting, in their own round, one a round, for the way this person takes part; the
 * second one is another. A round may stay open.
 * @throws DomainError BAD_USER_INPUT at "choices.<place>.subsessionId" or "choices.<place>.secondSubsessionId"
 */
export function assertWishes(wishes: readonly RoundWish[], mode: AttendanceMode, find: FindSubsession): void {
  const problems = wishes.flatMap((wish, place) => {
    const at = `choices.${place}`;
    const { roundId, subsessionId, secondSubsessionId: second } = wish;
    if (wishes.findIndex((each) => each.roundId === roundId) < place) {
      return [
        problem(
          `${at}.subsessionId`,
          'ROUND_TWICE',
          'Je koos twee keer in dezelfde ronde.',
          'You chose twice in the same round.',
        ),
      ];
    }
    if (second === subsessionId) {
      return [
        problem(
          `${at}.secondSubsessionId`,
          'SAME_TWICE',
          'Kies als tweede keus een andere sessie.',
          'Choose another session as your second choice.',
        ),
      ];
    }
    return [
      ...problemsOf(`${at}.subsessionId`, find(subsessionId), roundId, mode),
      ...(second ? problemsOf(`${at}.secondSubsessionId`, find(second), roundId, mode) : []),
    ];
  });
  if (problems.length > 0) throw badInput(...problems);
}

function problemsOf(
  field: string,
  subsession: Subsession | undefined,
  roundId: string,
  mode: AttendanceMode,
): FieldProblem[] {
  if (!subsession || subsession.roundId !== roundId) {
    return [
      problem(
        field,
        'NOT_OF_THIS_ROUND',
        'Deze sessie hoort niet (meer) bij deze ronde. Kies er een uit de lijst.',
        'This session is not part of this round (any more). Choose one from the list.',
      ),
    ];
  }
  if (subsession.seatsFor(mode) !== 0) return [];
  return [
    mode === AttendanceMode.ONSITE
      ? problem(
          field,
          'NOT_IN_THE_ROOM',
          'Deze sessie is alleen online. Kies een andere.',
          'This session is online only. Choose another.',
        )
      : problem(
          field,
          'NOT_ONLINE',
          'Deze sessie is alleen in de zaal. Kies een andere.',
          'This session is in the room only. Choose another.',
        ),
  ];
}

function problem(field: string, code: string, nl: string, en: string): FieldProblem {
  return { field, code, text: text(nl, en) };
}
