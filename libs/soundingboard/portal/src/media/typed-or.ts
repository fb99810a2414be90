import { type FormState, valueAt } from '@verbonden/shared/web';

/** On a page of several forms: what was typed in the one that was sent, and what stands in the others. */
export function typedOr(form: FormState | null, field: string, standing: string | null | undefined): string {
  return form?.values[field] ? valueAt(form, field) : (standing ?? '');
}
