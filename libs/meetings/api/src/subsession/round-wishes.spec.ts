import { DomainError } from '@verbonden/shared/kernel';
import { AttendanceMode } from '../meeting/meeting.enums';
import { assertWishes } from './round-wishes';
import type { RoundWish } from './subsession-seating';
import { Subsession } from './subsession.entity';

const { ONSITE, ONLINE } = AttendanceMode;
const subsessions = [
  Object.assign(new Subsession(), { id: 'A', roundId: 'ronde 1', seatsOnsite: 5, seatsOnline: 0 }),
  Object.assign(new Subsession(), { id: 'B', roundId: 'ronde 1', seatsOnsite: 0, seatsOnline: null }),
  Object.assign(new Subsession(), { id: 'C', roundId: 'ronde 2', seatsOnsite: 5, seatsOnline: 5 }),
];

function problemsIn(mode: AttendanceMode, ...wishes: [string, string, string?][]): string[] {
  try {
    assertWishes(
      wishes.map(([roundId, subsessionId, second]): RoundWish => ({
        roundId,
        subsessionId,
        secondSubsessionId: second ?? null,
      })),
      mode,
      (id) => subsessions.find((each) => each.id === id),
    );
  } catch (refused) {
    return (refused as DomainError).fields.map(({ field, code }) => `${field} ${code}`);
  }
  return [];
}

describe('what people wish in the rounds', () => {
  it('may be one session a round, or none in some', () => {
    expect(problemsIn(ONSITE, ['ronde 1', 'A'], ['ronde 2', 'C'])).toEqual([]);
    expect(problemsIn(ONSITE)).toEqual([]);
  });

  it.each([
    ['of another meeting', ONSITE, [['ronde 1', 'X']], 'choices.0.subsessionId NOT_OF_THIS_ROUND'],
    ['of another round', ONSITE, [['ronde 1', 'C']], 'choices.0.subsessionId NOT_OF_THIS_ROUND'],
    [
      'of another round as second',
      ONSITE,
      [['ronde 1', 'A', 'C']],
      'choices.0.secondSubsessionId NOT_OF_THIS_ROUND',
    ],
    ['that is its own second', ONSITE, [['ronde 1', 'A', 'A']], 'choices.0.secondSubsessionId SAME_TWICE'],
    ['online only, for the room', ONSITE, [['ronde 1', 'B']], 'choices.0.subsessionId NOT_IN_THE_ROOM'],
    ['in the room only, for online', ONLINE, [['ronde 1', 'A']], 'choices.0.subsessionId NOT_ONLINE'],
    [
      'beside another one of the round',
      ONSITE,
      [
        ['ronde 2', 'C'],
        ['ronde 2', 'C'],
      ],
      'choices.1.subsessionId ROUND_TWICE',
    ],
  ] as const)('is refused for a session %s, at the field', (_, mode, wishes, problem) => {
    expect(problemsIn(mode, ...(wishes as unknown as [string, string, string?][]))).toEqual([problem]);
  });
});
