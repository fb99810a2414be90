/** How long answers are gathered for one mail, in milliseconds. */
const quarter = 15 * 60_000;

/** The quarter of an hour in which a moment falls: from then, up to but not including then. */
export function quarterOf(moment: Date): { readonly since: Date; readonly until: Date } {
  const since = Math.floor(moment.getTime() / quarter) * quarter;
  return { since: new Date(since), until: new Date(since + quarter) };
}
