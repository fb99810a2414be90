import { dutchFromMoment, readDate, readTime } from '@verbonden/shared/kernel';
import type { FormFields } from '@verbonden/shared/web';
import type { EditedCampaignActivityFragment } from './activity-form.generated';

/** An activity as the fields of its form hold it: values by name. */
export type ActivityValues = Readonly<Record<string, readonly string[]>>;

export const mostMoments = 10;

/** The name of a field of a moment, the same as the API gives its problems. */
export function momentField(at: number, field: 'day' | 'begins' | 'ends'): string {
  return `moments.${at}.${field}`;
}

/** The form of an activity that is there already, or an empty one. */
export function valuesOf(activity: EditedCampaignActivityFragment | null): ActivityValues {
  if (!activity) return { count: ['1'], joining: ['NONE'] };
  const { moments, municipality, seats, ...rest } = activity;
  const values: Record<string, readonly string[]> = { count: [String(moments.length)] };
  for (const key of textFields) values[key] = [rest[key] ?? ''];
  values['municipality'] = [municipality?.name ?? ''];
  values['seats'] = [seats === null ? '' : String(seats)];
  moments.forEach(({ startsAt, endsAt }, at) => {
    const [day = '', begins = ''] = dutchFromMoment(new Date(startsAt)).split('T');
    values[momentField(at, 'day')] = [day.split('-').reverse().map(Number).join('-')];
    values[momentField(at, 'begins')] = [begins];
    values[momentField(at, 'ends')] = [dutchFromMoment(new Date(endsAt)).slice(11)];
  });
  return values;
}

const textFields = [
  'title',
  'body',
  'audience',
  'form',
  'venue',
  'address',
  'postcode',
  'accessibility',
  'costs',
  'joining',
  'joinUrl',
] as const;

/** How many days the form has room for. */
export function countOf(values: ActivityValues): number {
  return Math.min(Math.max(Number(values['count']?.[0]) || 1, 1), mostMoments);
}

/** What was typed, as the API takes it. What belongs to a choice that was not made stays behind; so do empty days at the end. */
export function inputOf(form: FormFields, now: Date) {
  const among = <T extends string>(name: string, all: readonly T[], usual: T) =>
    all.find((each) => each === form.line(name)) ?? usual;
  const joining = among('joining', ['NONE', 'PORTAL', 'ELSEWHERE'] as const, 'NONE');
  const where = among('form', ['ONSITE', 'ONLINE'] as const, 'ONSITE');
  const rows = Array.from({ length: countOf(form.values()) }, (_, at) => at);
  const isEmpty = (at: number) =>
    (['day', 'begins', 'ends'] as const).every((field) => !form.line(momentField(at, field)));
  while (rows.length > 1 && isEmpty(rows.at(-1)!)) rows.pop();
  const onsite = (name: string) => (where === 'ONSITE' ? form.lineOrNull(name) : null);
  return {
    title: form.line('title'),
    body: form.prose('body'),
    audience: among('audience', ['YOUNG_CARERS', 'PROFESSIONALS', 'EVERYBODY'] as const, 'EVERYBODY'),
    form: where,
    municipality: onsite('municipality'),
    venue: onsite('venue'),
    address: onsite('address'),
    postcode: onsite('postcode'),
    moments: rows.map((at) => {
      const line = (field: 'day' | 'begins' | 'ends') => form.line(momentField(at, field));
      return {
        day: readDate(line('day'), now) ?? line('day'),
        begins: readTime(line('begins')) ?? line('begins'),
        ends: readTime(line('ends')) ?? line('ends'),
      };
    }),
    accessibility: form.lineOrNull('accessibility'),
    costs: form.lineOrNull('costs'),
    joining,
    joinUrl: joining === 'ELSEWHERE' ? form.lineOrNull('joinUrl') : null,
    // What is no number is refused at the field like a number that does not fit.
    seats: joining === 'PORTAL' ? wholeOrZero(form.wholeNumber('seats')) : null,
  };
}

function wholeOrZero(typed: number | null): number | null {
  return Number.isNaN(typed) ? 0 : typed;
}
