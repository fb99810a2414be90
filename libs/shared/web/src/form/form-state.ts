/**
 * A form that was sent and not taken: what was typed, and what is wrong where. With nothing wrong it only comes back to
 * be filled in further, such as with a row added.
 */
export interface FormState {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly FormProblem[];
  /** What is wrong with the whole, when no field is to blame. */
  readonly message?: string;
  /** A stable name of what went wrong, such as CONFLICT. */
  readonly code?: string;
}

export interface FormProblem {
  /** The name of the field in the form. */
  readonly field: string;
  readonly message: string;
}

/** True when something is wrong with what was sent; false for a form that is filled in further. */
export function isRefused(form: FormState | null): boolean {
  return form !== null && (form.problems.length > 0 || form.message !== undefined);
}

/** The text of a problem at a field, for the component of that field. */
export function problemAt(form: FormState | null, field: string): string | undefined {
  return form?.problems.find((problem) => problem.field === field)?.message;
}

/** What to show in a field: what was typed before, else the value that stands. */
export function valueAt(
  form: FormState | null,
  field: string,
  standing: string | null | undefined = '',
): string {
  return form ? (form.values[field]?.[0] ?? '') : (standing ?? '');
}

/** The same for a field with several values. */
export function valuesAt(
  form: FormState | null,
  field: string,
  standing: readonly string[] = [],
): readonly string[] {
  return form ? (form.values[field] ?? []) : standing;
}
