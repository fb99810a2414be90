import { dayAsTyped, readDate } from '@verbonden/shared/kernel';
import type { FormFields, FormState } from '@verbonden/shared/web';
import type { EditedPollFragment } from './edit.page.generated';

/** A poll as the fields of its form hold it: values by name. */
export type PollValues = Readonly<Record<string, readonly string[]>>;

/** How many questions a new form has room for at first. */
const roomAtFirst = 3;

/** The form of a poll that is there already, or an empty one. */
export function valuesOf(poll: EditedPollFragment | null): PollValues {
  if (!poll) return { count: [String(roomAtFirst)], audience: ['EVERYBODY'] };
  const { questions } = poll;
  const values: Record<string, readonly string[]> = {
    titleNl: [poll.titleNl],
    titleEn: [poll.titleEn ?? ''],
    leadNl: [poll.leadNl],
    leadEn: [poll.leadEn ?? ''],
    helpNl: [poll.helpNl],
    helpEn: [poll.helpEn ?? ''],
    audience: [poll.audience],
    opensOn: [dayAsTyped(poll.opensOn)],
    closesOn: [dayAsTyped(poll.closesOn)],
    count: [String(questions.length)],
  };
  questions.forEach(({ kind, role, wordingNl, wordingEn, options, shownIf }, at) => {
    const before = questions.findIndex(({ code }) => code === shownIf?.question);
    const option = questions[before]?.options.find(({ code }) => code === shownIf?.option);
    values[fieldName(at, 'kind')] = [kind];
    values[fieldName(at, 'role')] = [role ?? ''];
    values[fieldName(at, 'wordingNl')] = [wordingNl];
    values[fieldName(at, 'wordingEn')] = [wordingEn ?? ''];
    values[fieldName(at, 'options')] = [
      options.map(({ nameNl, nameEn }) => (nameEn ? `${nameNl} | ${nameEn}` : nameNl)).join('\n'),
    ];
    values[fieldName(at, 'shownIfQuestion')] = [before < 0 ? '' : String(before + 1)];
    values[fieldName(at, 'shownIfOption')] = [option?.nameNl ?? ''];
  });
  return values;
}

/** The name of a field of a question, the same as the API gives its problems. */
export function fieldName(at: number, field: string): string {
  return `questions.${at}.${field}`;
}

/** What was typed, as the API takes it. Questions at the end that nothing was written in are left out. */
export function inputOf(form: FormFields, now: Date) {
  const count = Math.min(Number(form.line('count')) || 0, 40);
  const written = Array.from({ length: count }, (_, at) => at);
  const isEmpty = (at: number) =>
    !form.line(fieldName(at, 'wordingNl')) && !form.line(fieldName(at, 'options'));
  while (written.length > 0 && isEmpty(written.at(-1)!)) written.pop();
  return {
    titleNl: form.line('titleNl'),
    titleEn: form.lineOrNull('titleEn'),
    leadNl: form.prose('leadNl'),
    leadEn: form.lineOrNull('leadEn'),
    helpNl: form.prose('helpNl'),
    helpEn: form.lineOrNull('helpEn'),
    audience: form.line('audience') === 'MEMBERS' ? ('MEMBERS' as const) : ('EVERYBODY' as const),
    opensOn: readDate(form.line('opensOn'), now) ?? form.line('opensOn'),
    closesOn: readDate(form.line('closesOn'), now) ?? form.line('closesOn'),
    questions: written.map((at) => {
      const line = (field: string) => form.line(fieldName(at, field));
      return {
        kind:
          (['SINGLE', 'MULTIPLE', 'SCALE', 'OPEN'] as const).find((kind) => kind === line('kind')) ??
          'SINGLE',
        role: (['AGE', 'REGION'] as const).find((role) => role === line('role')) ?? null,
        wordingNl: line('wordingNl'),
        wordingEn: line('wordingEn') || null,
        options: optionsIn(form.prose(fieldName(at, 'options'))),
        shownIfQuestion: Number(line('shownIfQuestion')) || null,
        shownIfOption: line('shownIfOption') || null,
      };
    }),
  };
}

/** One answer a line; English behind an upright stroke. */
function optionsIn(text: string): { nl: string; en: string | null }[] {
  return text.split('\n').flatMap((line) => {
    const [nl = '', en = ''] = line.split('|').map((part) => part.trim());
    return nl || en ? [{ nl, en: en || null }] : [];
  });
}

/** What is wrong with one answer stands at the field that all answers of a question share. */
export function atTheField(state: FormState): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => ({
      field: field.replace(/^(questions\.\d+\.options)\..*$/, '$1'),
      message,
    })),
  };
}
