import { readDate } from '@verbonden/shared/kernel';
import type { FormFields } from '@verbonden/shared/web';
import type { UpdateKnowledgeItemInput } from '@verbonden/shared/web/schema';
import type { EditableFragment } from './share.page.generated';

/** A field as the table of the API asks it. */
export type AskedField = EditableFragment['form']['parts'][number]['fields'][number];
/** What the browser needs of it to read and show it. */
export type PlainField = Pick<AskedField, 'name' | 'label' | 'format'>;

/** What a part of the form holds, in the words of the API; nothing of the other parts is touched. */
export function partInput(
  fields: readonly PlainField[],
  form: FormFields,
  now: Date,
): Partial<UpdateKnowledgeItemInput> {
  return Object.fromEntries(fields.map((field) => [field.name, given(field, form, now)]));
}

function given({ name, format }: PlainField, form: FormFields, now: Date): unknown {
  switch (format) {
    case 'STEPS':
    case 'CODES':
      return form.all(name);
    case 'MARKDOWN':
    case 'SHORT':
      return form.prose(name);
    case 'LINE':
      return form.line(name);
    case 'CODE':
      return form.line(name) || (name === 'evidenceLevel' ? 'NONE' : null);
    case 'NUMBER':
      return numberOrNone(form.wholeNumber(name));
    case 'DAY':
      // What cannot be read goes along as it is: the API says at the field how to write it.
      return readDate(form.line(name), now) ?? form.lineOrNull(name);
    case 'YES_NO':
      return { ja: true, nee: false }[form.line(name)] ?? null;
    case 'ADDRESS':
    case 'EMAIL':
    case 'PHONE':
    case 'LANGUAGE':
    case 'ORGANISATION':
      return form.lineOrNull(name);
  }
}

/** What is no number goes along as one that no field allows, so that the API says what it should be. */
function numberOrNone(typed: number | null): number | null {
  return Number.isNaN(typed) ? 0 : typed;
}

/** What stands in a field, as a form writes it. */
export function standingValues(
  text: EditableFragment & { readonly organisationId: string | null },
  { name, format }: PlainField,
): readonly string[] {
  if (name === 'steps') return text.steps.map((step) => step.text);
  if (name.startsWith('contact')) return one(contactOf(text, name));
  const section = text.sections.find((each) => each.name === name);
  if (section) return [section.text];
  const value = (text as unknown as Readonly<Record<string, unknown>>)[name];
  if (format === 'YES_NO') return value === null ? [] : [value ? 'ja' : 'nee'];
  if (format === 'DAY') return typeof value === 'string' ? [dutchDay(value)] : [];
  return Array.isArray(value) ? value.map(String) : one(value as string | number | null | undefined);
}

function contactOf({ contact }: EditableFragment, name: string): string | null | undefined {
  return { contactName: contact?.name, contactEmail: contact?.email, contactPhone: contact?.phone }[name];
}

function one(value: string | number | null | undefined): string[] {
  return value === null || value === undefined || value === '' ? [] : [String(value)];
}

/** "2027-03-24" as it is typed here: "24-3-2027". */
function dutchDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}-${month}-${year}`;
}
