import { type FormState, problemAt, valueAt } from '@verbonden/shared/web';
import type { FieldValues } from './agenda-row';

/** What the form of a meeting shows: what was sent and came back, else what stands. */
export interface FormSource {
  readonly form: FormState | null;
  readonly standing: FieldValues;
}

/** The name, value and problem of a field, for its component. */
export function fieldIn({ form, standing }: FormSource): (name: string) => {
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
} {
  return (name) => ({
    name,
    defaultValue: valueAt(form, name, standing[name]),
    error: problemAt(form, name),
  });
}
