import { badInput } from './domain-error';
import { text } from './text';

/** How much of a list is asked for: at most `first` (1 to 100) things after the opaque cursor `after`. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

/**
 * How far a list is counted. A total costs as much as what it counts, so a longer list says `mostCounted + 1`, which reads
 * as "more than": nobody pages through a thousand things, and a page costs the same however large the network is.
 */
export const mostCounted = 1_000;

/** One page of a list in the shape of the Relay cursor connections specification. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Of a list that can grow long: exact to `mostCounted`, and one more than that for any longer one. */
  readonly totalCount: number;
}

/** The sort key of a row, written so that a client cannot read meaning into it. */
export function encodeCursor(...key: (string | number)[]): string {
  return btoa(encodeURIComponent(JSON.stringify(key)));
}

/** @throws DomainError BAD_USER_INPUT when the cursor is not one of ours with `parts` parts */
export function decodeCursor(cursor: string, parts: number): string[] {
  try {
    const key: unknown = JSON.parse(decodeURIComponent(atob(cursor)));
    if (Array.isArray(key) && key.length === parts) return key.map(String);
  } catch {
    // falls through to the one answer for every unreadable cursor
  }
  throw badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}

/**
 * Makes a page from rows read with a limit of `first + 1`: the extra row only tells that there is more.
 * `cursorOf` gives the sort key of a row.
 */
export function pageOf<T>(
  rows: readonly T[],
  first: number,
  totalCount: number,
  cursorOf: (row: T) => string,
): Page<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}
