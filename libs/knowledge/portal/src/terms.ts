/** A code of the knowledge base with its label in the reader's language. */
export interface LabelledCode {
  readonly group: string;
  readonly code: string;
  readonly label: string;
}

/** The same with what helps to choose it. */
export interface Term extends LabelledCode {
  readonly hint: string | null;
}

/** The label of a code; the code itself when nobody gave it one. */
export function labelOf(terms: readonly LabelledCode[], group: string, code: string): string {
  return terms.find((term) => term.group === group && term.code === code)?.label ?? code;
}

/** The choices of a group in the order to show them. */
export function choicesOf(terms: readonly LabelledCode[], group: string): { value: string; label: string }[] {
  return terms.filter((term) => term.group === group).map(({ code, label }) => ({ value: code, label }));
}

/** The codes among `values` that the group knows; an address may hold anything. */
export function knownCodes<Code extends string>(values: readonly string[], known: readonly Code[]): Code[] {
  return known.filter((code) => values.includes(code));
}
