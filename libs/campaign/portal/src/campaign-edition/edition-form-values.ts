import { readDate } from '@verbonden/shared/kernel';
import type { FormFields, FormState } from '@verbonden/shared/web';
import type { EditedEditionFragment } from './edition-form.generated';

export type EditionValues = Readonly<Record<string, readonly string[]>>;

const lines = ['nameNl', 'nameEn', 'themeNl', 'themeEn', 'sloganNl', 'sloganEn'] as const;
const texts = ['introNl', 'introEn', 'datesBecauseNl', 'datesBecauseEn'] as const;
const asTyped = (day: string) => day.split('-').reverse().map(Number).join('-');

/** The form of an edition that is there already, or of a new one for a year. */
export function valuesOf(edition: EditedEditionFragment | null, year: number): EditionValues {
  if (!edition) return { year: [String(year)], nameNl: [`Week van de Jonge Mantelzorger ${year}`] };
  const values: Record<string, readonly string[]> = {
    year: [String(edition.year)],
    beginsOn: [asTyped(edition.beginsOn)],
    endsOn: [asTyped(edition.endsOn)],
    hashtags: [edition.hashtags.join(' ')],
    partners: [edition.partners.join('\n')],
    links: [edition.links.map(({ title, href }) => `${title} | ${href}`).join('\n')],
  };
  for (const key of [...lines, ...texts]) values[key] = [edition[key] ?? ''];
  return values;
}

/** What was typed, as the API takes it. Days that were left empty follow the rule. */
export function inputOf(form: FormFields, now: Date) {
  const day = (name: string) =>
    form.line(name) ? (readDate(form.line(name), now) ?? form.line(name)) : null;
  const each = (name: string, between: RegExp) =>
    form
      .prose(name)
      .split(between)
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    // What is no number is refused at the field like a year that does not fit.
    year: form.wholeNumber('year') || 0,
    beginsOn: day('beginsOn'),
    endsOn: day('endsOn'),
    nameNl: form.line('nameNl'),
    nameEn: form.lineOrNull('nameEn'),
    themeNl: form.lineOrNull('themeNl'),
    themeEn: form.lineOrNull('themeEn'),
    sloganNl: form.lineOrNull('sloganNl'),
    sloganEn: form.lineOrNull('sloganEn'),
    introNl: form.prose('introNl') || null,
    introEn: form.prose('introEn') || null,
    datesBecauseNl: form.prose('datesBecauseNl') || null,
    datesBecauseEn: form.prose('datesBecauseEn') || null,
    hashtags: each('hashtags', /[\s,]+/),
    partners: each('partners', /\n/),
    links: each('links', /\n/).map((line) => {
      const [title = '', href = ''] = line.split('|').map((part) => part.trim());
      return { title, href };
    }),
  };
}

/** What is wrong with one of several stands at the field that all share. */
export function atTheField(state: FormState): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => ({
      field: field.replace(/^(hashtags|partners|links)\..*$/, '$1'),
      message,
    })),
  };
}
