/** An item of a collection as a returning reader sees it. */
export interface Visited {
  readonly title: string;
  readonly anchor: string;
  readonly addedAt: string;
  readonly changedAt: string | null;
}

/** What came in and what changed after a moment; nothing when there is no moment, at a first visit. */
export function whatChanged(
  entries: readonly Visited[],
  since: string | null,
): { readonly added: readonly Visited[]; readonly changed: readonly Visited[] } {
  const moment = since === null ? Number.NaN : Date.parse(since);
  const isLater = (at: string | null) => at !== null && Date.parse(at) > moment;
  const added = entries.filter(({ addedAt }) => isLater(addedAt));
  return { added, changed: entries.filter((each) => !added.includes(each) && isLater(each.changedAt)) };
}
