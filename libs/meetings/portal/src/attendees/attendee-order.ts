import type { AttendeeFragment } from './attendees.generated';

/** Which people are shown: everybody, a room list, or one line. */
export const shownNames = ['iedereen', 'zaal', 'online', 'wacht', 'komt-niet'] as const;
export type Shown = (typeof shownNames)[number];

/** How the list can be sorted, by the name in the address. */
export const sortNames = ['aangemeld', 'naam', 'hoe'] as const;
export type Sort = (typeof sortNames)[number];

/** What the address of the list says. */
export interface AttendeeChoice {
  readonly shown: Shown;
  readonly sort: Sort;
  readonly backwards: boolean;
}

/** Reads the choice out of an address; what it does not know is the usual. */
export function readAttendeeChoice(address: URLSearchParams): AttendeeChoice {
  const [sort, turned] = (address.get('sorteer') ?? '').split('-');
  return {
    shown: shownNames.find((name) => name === address.get('toon')) ?? 'iedereen',
    sort: sortNames.find((name) => name === sort) ?? 'aangemeld',
    backwards: turned === 'om',
  };
}

/** The address of the list of a meeting for a choice. */
export function attendeesAddress(slug: string, { shown, sort, backwards }: AttendeeChoice): string {
  const address = new URLSearchParams();
  if (shown !== 'iedereen') address.set('toon', shown);
  if (sort !== 'aangemeld' || backwards) address.set('sorteer', backwards ? `${sort}-om` : sort);
  const path = `/bijeenkomsten/${slug}/deelnemers`;
  return address.size > 0 ? `${path}?${address}` : path;
}

/** True when somebody belongs in a list. Who waits with a seat in the other way is in both. */
export function isShown({ status, seatMode }: AttendeeFragment, shown: Shown): boolean {
  switch (shown) {
    case 'iedereen':
      return status !== 'CANCELLED';
    case 'zaal':
      return seatMode === 'ONSITE';
    case 'online':
      return seatMode === 'ONLINE';
    case 'wacht':
      return status === 'WAITLISTED';
    case 'komt-niet':
      return status === 'CANCELLED';
  }
}

/**
 * The people of a list in its order. The lines are always in the order in which people get a seat; elsewhere it is the
 * order of arrival, by name, or by how people come.
 */
export function inOrder(
  people: readonly AttendeeFragment[],
  { shown, sort, backwards }: AttendeeChoice,
): AttendeeFragment[] {
  const listed = people.filter((each) => isShown(each, shown));
  const ordered =
    sort === 'naam'
      ? listed.toSorted((one, other) => byName.compare(one.person.name, other.person.name))
      : sort === 'hoe' || shown === 'wacht'
        ? listed.toSorted((one, other) => howRank(one) - howRank(other))
        : listed;
  return backwards ? ordered.toReversed() : ordered;
}

const byName = new Intl.Collator('nl', { sensitivity: 'base' });

/** Room before online before the lines; within a line by position. */
function howRank({ status, mode, position }: AttendeeFragment): number {
  const place = { CONFIRMED: 0, WAITLISTED: 2, CANCELLED: 4 }[status] + (mode === 'ONLINE' ? 1 : 0);
  return place * 1_000_000 + (position ?? 0);
}
