/** Gives the field that somebody means by a name, "External ID" or "Thema's"; null when it is none of ours. */
export type FieldName = (written: string) => string | null;

/** Reads names of columns by what people call them; where two say the same, the later one wins. */
export function fieldNames(names: Iterable<readonly [name: string, field: string]>): FieldName {
  const fields = new Map([...names].map(([name, field]) => [plainName(name), field] as const));
  return (written) => fields.get(plainName(written)) ?? null;
}

/** For each column the field it seems to hold; each field once, the first column that says so. */
export function guessColumns(
  columns: readonly string[],
  fieldName: FieldName,
): Record<string, string | null> {
  const taken = new Set<string>();
  return Object.fromEntries(
    columns.map((column) => {
      const field = fieldName(column);
      if (field === null || taken.has(field)) return [column, null];
      taken.add(field);
      return [column, field];
    }),
  );
}

/** A name without what people write differently: capitals, accents, spaces and signs. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
