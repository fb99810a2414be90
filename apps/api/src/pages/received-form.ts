import type { Locale } from '@verbonden/shared/kernel';
import type { ReceivedForm } from '@verbonden/shared/server';

/**
 * A form with files as a page gets it: in the field of a file stands the id under which it was taken in, and in
 * "<field>Problem" what was wrong with one that was not.
 */
export function formOf({ fields, files }: ReceivedForm, locale: Locale): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const { field, name, id, refusal } of files) {
    if (id) form.append(field, id);
    if (refusal)
      form.append(
        `${field}Problem`,
        files.length > 1 ? `${name}: ${refusal.text[locale]}` : refusal.text[locale],
      );
  }
  return form;
}
