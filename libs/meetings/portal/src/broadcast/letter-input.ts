import type { FormFields, FormState } from '@verbonden/shared/web';
import type { BroadcastAudience, Role, SaveBroadcastInput } from '@verbonden/shared/web/schema';
import type { WrittenLetterFragment } from './letters.generated';

export type LetterValues = Readonly<Record<string, string>>;

/** What an empty form begins with. */
export const newLetter: LetterValues = { audience: 'EVERYBODY' };

/** What stands in a draft, by the names of the fields. */
export function valuesOf(letter: WrittenLetterFragment): LetterValues {
  return {
    audience: letter.audience,
    subsessionId: letter.subsessionId ?? '',
    role: letter.role ?? '',
    organisationId: letter.organisationId ?? '',
    region: letter.region ?? '',
    subject: letter.subjectNl,
    subjectEn: letter.subjectEn,
    body: letter.bodyNl,
    bodyEn: letter.bodyEn,
  };
}

/** What was typed, as the API takes it. Everything is kept, complete or not. */
export function letterInput(form: FormFields, meetingId: string): SaveBroadcastInput {
  const audience = form.line('audience') as BroadcastAudience;
  return {
    id: form.line('id'),
    meetingId,
    expectedVersion: form.wholeNumber('version'),
    audience,
    subsessionId: audience === 'SUBSESSION' ? form.lineOrNull('subsessionId') : null,
    role: form.lineOrNull('role') as Role | null,
    organisationId: form.lineOrNull('organisationId'),
    region: form.lineOrNull('region'),
    subject: form.line('subject'),
    subjectEn: form.line('subjectEn'),
    body: form.prose('body'),
    bodyEn: form.prose('bodyEn'),
  };
}

/** A draft that is kept and not complete, as a form that comes back with what is missing at its fields. */
export function incomplete(
  values: LetterValues,
  problems: readonly { readonly field: string; readonly message: string }[],
): FormState {
  return {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
    problems,
  };
}
