import type { FormFields } from '@verbonden/shared/web';
import type { PlainField } from './part-values';

/** The texts of a part as one piece of Markdown, each under its heading, as a reader gets them. */
export function readerText(fields: readonly PlainField[], form: FormFields): string {
  return fields
    .flatMap(({ name, label, format }) => {
      if (name === 'title') return [];
      if (name === 'summary') return form.prose(name).trim() ? [`**${form.prose(name).trim()}**`] : [];
      const text =
        format === 'STEPS' ? numbered(form.all(name)) : isText(format) ? form.prose(name).trim() : '';
      return text ? [name === 'body' ? text : `## ${label}\n\n${text}`] : [];
    })
    .join('\n\n');
}

function isText(format: PlainField['format']): boolean {
  return format === 'MARKDOWN' || format === 'SHORT';
}

/** Steps as a numbered list; the further lines of a step belong to it. */
function numbered(steps: readonly string[]): string {
  return steps
    .filter((step) => step.trim() !== '')
    .map((step, place) => `${place + 1}. ${step.trim().replace(/\n/g, '\n    ')}`)
    .join('\n');
}
