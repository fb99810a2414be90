import type { MeetingKind } from '@verbonden/shared/web/schema';

/** What the address of the list says: what is to come or what has been, and of which kind. */
export interface ListChoice {
  readonly past: boolean;
  readonly kind: MeetingKind | null;
}

/** Kinds by their name in the address. */
const kindNames = {
  EXPERTISELAB: 'expertiselab',
  LAB_SESSION: 'jmz-lab',
  WEBINAR: 'webinar',
  CONGRESS: 'congres',
} as const satisfies Record<MeetingKind, string>;

/** Every kind of meeting, in the order in which it is offered. */
export const kinds = Object.keys(kindNames) as MeetingKind[];

/** Reads the choice out of an address; what it does not know does not limit. */
export function readListChoice(address: URLSearchParams): ListChoice {
  const named = address.get('soort');
  return {
    past: address.get('wanneer') === 'geweest',
    kind: kinds.find((kind) => kindNames[kind] === named) ?? null,
  };
}

/** The address of the list for a choice, and optionally further down. */
export function listAddress({ past, kind }: ListChoice, after?: string | null): string {
  const address = new URLSearchParams();
  if (past) address.set('wanneer', 'geweest');
  if (kind) address.set('soort', kindNames[kind]);
  if (after) address.set('na', after);
  return address.size > 0 ? `/bijeenkomsten?${address}` : '/bijeenkomsten';
}
