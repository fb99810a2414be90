/** Sorts of statements that the version before would stumble over, with what is wrong about them. */
const sorts: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['takes something away', /\bDROP (TABLE|COLUMN|TYPE|VIEW)\b/i],
  ['gives another name', /\bRENAME\b/i],
  ['changes what a column holds', /\bALTER COLUMN \S+ (SET DATA )?TYPE\b/i],
  ['asks for what the version before does not give', /\bSET NOT NULL\b/i],
];

/**
 * What of a migration breaks the version before it ("expand first, contract later").
 * @param source TypeScript with SQL in it, without what takes the step back
 * @returns a sentence for each statement: "takes something away: DROP TABLE persons"
 */
export function breaking(source: string): string[] {
  return statementsIn(source).flatMap((statement) => [
    ...sorts.flatMap(([why, pattern]) => (pattern.test(statement) ? [`${why}: ${statement}`] : [])),
    ...(addsWithoutDefault(statement)
      ? [`asks for what the version before does not give: ${statement}`]
      : []),
  ]);
}

function statementsIn(source: string): string[] {
  return source
    .split(/[;`'"]\s*|\bquery\(/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /^(ALTER|DROP|CREATE) /i.test(part));
}

/** "ADD COLUMN x … NOT NULL" with nothing to put in the rows of others. */
function addsWithoutDefault(statement: string): boolean {
  if (!/^ALTER TABLE/i.test(statement)) return false;
  return statement
    .split(/,(?![^()]*\))/)
    .some(
      (part) =>
        /\bADD COLUMN\b/i.test(part) &&
        /\bNOT NULL\b/i.test(part) &&
        !/\bDEFAULT\b|\bGENERATED\b/i.test(part),
    );
}
