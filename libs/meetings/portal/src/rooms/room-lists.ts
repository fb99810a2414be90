import type { ChooserFragment } from './rooms.generated';

/** Who is in one session, and who waits for it in the order of the line. */
export interface RoomList {
  readonly onsite: readonly ChooserFragment[];
  readonly online: readonly ChooserFragment[];
  readonly waiting: readonly { readonly person: ChooserFragment; readonly position: number }[];
}

/** The lists of a session out of everybody who comes. */
export function roomList(sessionId: string, people: readonly ChooserFragment[]): RoomList {
  const seated = people.filter(({ choices }) => choices.some(({ held }) => held?.id === sessionId));
  const waiting = people.flatMap((person) =>
    person.choices.flatMap(({ subsession, position }) =>
      subsession.id === sessionId && position !== null ? [{ person, position }] : [],
    ),
  );
  return {
    onsite: seated.filter(({ seatMode }) => seatMode === 'ONSITE').toSorted(byName),
    online: seated.filter(({ seatMode }) => seatMode === 'ONLINE').toSorted(byName),
    waiting: waiting.toSorted((one, other) => one.position - other.position),
  };
}

/** Who comes and sits nowhere in this round. */
export function withoutSession(roundId: string, people: readonly ChooserFragment[]): ChooserFragment[] {
  return people
    .filter(({ seatMode }) => seatMode !== null)
    .filter(({ choices }) => !choices.some(({ round, held }) => round.id === roundId && held !== null))
    .toSorted(byName);
}

/** By name, as a list on a door is read. */
export function byName(one: ChooserFragment, other: ChooserFragment): number {
  return one.person.name.localeCompare(other.person.name, 'nl');
}
