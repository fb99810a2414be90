import { choicesOf, type LabelledCode } from '@verbonden/knowledge/portal';
import type { FormFields, FormState } from '@verbonden/shared/web';
import type { Setting, Theme } from '@verbonden/shared/web/schema';
import { type Say } from '@verbonden/shared/web';

/** The question as the API takes it, or what is wrong: an enum that nobody chose is told at its field. */
export function questionInput(
  form: FormFields,
  terms: readonly LabelledCode[],
  say: Say,
):
  { readonly input: { title: string; question: string; theme: Theme; setting: Setting | null } } | FormState {
  const known = (group: string, code: string) => choicesOf(terms, group).some(({ value }) => value === code);
  const theme = form.line('theme');
  if (!known('themes', theme)) {
    return {
      values: form.values(),
      problems: [{ field: 'theme', message: say('Kies waar het over gaat.') }],
    };
  }
  const setting = form.line('setting');
  return {
    input: {
      title: form.line('title'),
      question: form.prose('question'),
      theme: theme as Theme,
      setting: known('settings', setting) ? (setting as Setting) : null,
    },
  };
}
