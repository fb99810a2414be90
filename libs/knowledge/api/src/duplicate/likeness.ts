import type { FoundLink } from '../freshness/links-in';
import { plainAddress, plainTitle } from '../item/match-key';

/** From which share of letters in common two titles are taken for nearly the same, 0 to 1 (trigrams, see pg_trgm). */
export const nearlySame = 0.6;

/** Why two items are taken for one. */
export enum Likeness {
  ADDRESS = 'ADDRESS',
  TITLE = 'TITLE',
}

/** An item as it is compared with others. */
export interface Compared {
  readonly id: string;
  /** Plain addresses: as it was typed, and where that leads. */
  readonly addresses: readonly string[];
  readonly title: string;
}

/** What is compared of a text. @param leadsKey where its address leads, when that is elsewhere */
export function compared(
  { id, url, title }: { readonly id: string; readonly url: string | null; readonly title: string },
  leadsKey: string | null,
): Compared {
  return {
    id,
    addresses: [plainAddress(url), leadsKey ?? ''].filter(Boolean),
    title: plainTitle(title),
  };
}

/**
 * Where a link leads now, when that is elsewhere. The front page of a site is none: whatever is gone is sent there, and
 * then all of it would be one thing.
 */
export function leadsElsewhere(
  { url }: Pick<FoundLink, 'url'>,
  arrived: string,
): { readonly to: string; readonly key: string } | null {
  const key = plainAddress(arrived);
  if (key === '' || key === plainAddress(url) || new URL(arrived).pathname === '/') return null;
  return { to: arrived, key };
}
