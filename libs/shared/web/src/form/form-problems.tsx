import { ErrorSummary } from '@verbonden/shared/ui';
import { useSay } from '../messages/messages';
import type { FormState } from './form-state';

/** What is wrong with a sent form, on top of the page: a list of links to the fields. Nothing when all is well. */
export function FormProblems({ form }: { form: FormState | null }) {
  const say = useSay();
  if (!form) return null;
  const faults = form.problems.map(({ field, message }) => ({ field, text: message }));
  const whole = form.message && faults.length === 0 ? [{ text: form.message }] : [];
  return <ErrorSummary title={say('Er klopt nog iets niet')} faults={[...faults, ...whole]} />;
}
