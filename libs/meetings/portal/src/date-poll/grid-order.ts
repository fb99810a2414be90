import type { AskedInPollFragment } from './date-poll.page.generated';

/** What the address of the grid says: sorted by name, or by the answers to a moment. */
export interface GridOrder {
  /** 'naam' or the id of a moment. */
  readonly by: string;
  readonly backwards: boolean;
}

/** Reads the order out of an address; what it does not know is by name. */
export function readGridOrder(address: URLSearchParams, momentIds: readonly string[]): GridOrder {
  const given = address.get('sorteer') ?? '';
  const backwards = given.endsWith('-om');
  const by = backwards ? given.slice(0, -3) : given;
  return { by: momentIds.includes(by) ? by : 'naam', backwards };
}

/** The address of the grid in an order. */
export function gridAddress(slug: string, { by, backwards }: GridOrder): string {
  const path = `/bijeenkomsten/${slug}/datumprikker`;
  return by === 'naam' && !backwards ? path : `${path}?sorteer=${by}${backwards ? '-om' : ''}`;
}

const ranks = { ONSITE: 0, ONLINE: 1, NO: 2 } as const;
const silent = 3;

/** People by name, or who can come to a moment first: the room, online, no, nothing yet; within these by name. */
export function inGridOrder(
  people: readonly AskedInPollFragment[],
  { by, backwards }: GridOrder,
): AskedInPollFragment[] {
  const rank = ({ answers }: AskedInPollFragment) => {
    const choice = answers.find(({ momentId }) => momentId === by)?.choice;
    return choice ? ranks[choice] : silent;
  };
  const ordered = people.toSorted(
    (one, other) => (by === 'naam' ? 0 : rank(one) - rank(other)) || byName.compare(one.name, other.name),
  );
  return backwards ? ordered.toReversed() : ordered;
}

const byName = new Intl.Collator('nl', { sensitivity: 'base' });
