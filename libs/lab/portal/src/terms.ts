/** A code of the knowledge base with its label in the reader's language. */
export interface Term {
  readonly group: string;
  readonly code: string;
  readonly label: string;
}

/** The label of a code; the code itself when nobody gave it one. */
export function labelOf(terms: readonly Term[], group: string, code: string): string {
  return terms.find((term) => term.group === group && term.code === code)?.label ?? code;
}

/** The choices of a group in the order to show them. */
export function choicesOf(terms: readonly Term[], group: string): { value: string; label: string }[] {
  return terms.filter((term) => term.group === group).map(({ code, label }) => ({ value: code, label }));
}
