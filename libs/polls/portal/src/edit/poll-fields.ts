import { type FormState, problemAt } from '@verbonden/shared/web';
import type { PollValues } from './poll-form-values';

export interface FormParts {
  readonly values: PollValues;
  readonly form: FormState | null;
}

/** What every field of the form gets: its name, what was typed, what is wrong. */
export function fieldsOf({ values, form }: FormParts) {
  return (name: string) => ({
    name,
    defaultValue: values[name]?.[0] ?? '',
    error: problemAt(form, name),
  });
}

/** Something was filled in there, or is wrong. */
export function isUsed({ values, form }: FormParts, names: readonly string[]): boolean {
  return names.some((name) => Boolean(values[name]?.[0]) || problemAt(form, name) !== undefined);
}
