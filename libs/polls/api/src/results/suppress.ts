/** No figure is shown that fewer people stand behind. */
export const threshold = 10;

/** How many people gave each answer (rows) in each group (columns). Everybody is in exactly one cell. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What may be shown: rows and columns, some brought together; every cell has ten people at least. */
export interface Shown {
  readonly rows: readonly Merged[];
  /** Empty when no group can be shown apart. */
  readonly columns: readonly Merged[];
}
/** One or more keys that are only shown together. */
export type Merged = readonly string[];

/**
 * Brings small ones together, the smallest first, until nothing is under ten. The part that is brought together is
 * ten at least as well, so that it cannot be had by taking the others from the whole.
 * @returns null when fewer than two parts are left: then the whole would tell about each
 */
export function partition(sizes: ReadonlyMap<string, number>): Merged[] | null {
  const alone = [...sizes].filter(([, size]) => size >= threshold).sort((one, other) => one[1] - other[1]);
  const small = [...sizes].filter(([, size]) => size < threshold);
  // What nobody chose hides nobody; beside small ones it hides which of them are small.
  const together = total(small) > 0 ? small : [];
  while (together.length > 0 && total(together) < threshold && alone.length > 0) {
    together.push(alone.shift()!);
  }
  const order = [...sizes.keys()];
  const parts = [...alone, ...(together.length > 0 ? [null] : [])].map((part) =>
    part
      ? [part[0]]
      : together.map(([key]) => key).sort((one, other) => order.indexOf(one) - order.indexOf(other)),
  );
  if (parts.length < 2) return null;
  return parts.sort((one, other) => place(one, order) - place(other, order));
}

/**
 * What of a table may be shown.
 * @param groups the columns as the whole poll brought them together: the same for all its tables, since two different
 *   ways of bringing together could be taken from one another
 * @returns null when not even the answers of everybody together can be shown
 */
export function suppress(counts: Counts, groups: readonly Merged[] | null): Shown | null {
  const rows = partition(new Map([...counts].map(([row, cells]) => [row, total([...cells])])));
  if (!rows) return null;
  if (!groups) return { rows, columns: [] };
  const smallest = (columns: readonly Merged[]) =>
    Math.min(...rows.map((row) => sumOf(counts, row, columns.flat())));
  const alone = groups.filter((column) => smallest([column]) >= threshold);
  const together = groups.filter((column) => !alone.includes(column));
  const bySize = alone.toSorted((one, other) => smallest([one]) - smallest([other]));
  while (together.length > 0 && smallest(together) < threshold && bySize.length > 0) {
    together.push(bySize.shift()!);
  }
  const order = groups.flat();
  const rest = order.filter((column) => together.flat().includes(column));
  const columns = rest.length > 0 ? [...bySize, rest] : bySize;
  if (columns.length < 2) return { rows, columns: [] };
  return { rows, columns: columns.toSorted((one, other) => place(one, order) - place(other, order)) };
}

/** How many are in some rows and some columns together. */
export function sumOf(counts: Counts, rows: Merged, columns: Merged): number {
  return rows.reduce(
    (sum, row) => sum + columns.reduce((more, column) => more + (counts.get(row)?.get(column) ?? 0), 0),
    0,
  );
}

/** Where a part stands: what was brought together comes last. */
function place(part: Merged, order: readonly string[]): number {
  return part.length > 1 ? order.length : order.indexOf(part[0]!);
}

function total(sizes: readonly (readonly [string, number])[]): number {
  return sizes.reduce((sum, [, size]) => sum + size, 0);
}
