import { type Locale, text, type Text, writeDate } from '@verbonden/shared/kernel';
import { isSection } from '../form/complete';
import { contentFields, type FieldFormat, type FieldName, fieldNames } from '../form/content-fields';
import type { KnowledgeContent } from '../item/knowledge-content';
import { labelOf, languageName } from '../taxonomy/terms';

/** A field as it is compared and commented on: those of the form, the kind, and the day it became public. */
export type ReadName = FieldName | 'kind' | 'publishedOn';

const beside: Readonly<Record<Exclude<ReadName, FieldName>, Text>> = {
  kind: text('Wat deel je?', 'What do you share?'),
  publishedOn: text('Datum van verschijnen', 'Date of publication'),
};

/** In the order in which two texts are laid side by side. */
export const readNames: readonly ReadName[] = ['kind', ...fieldNames, 'publishedOn'];

/** A text as it was kept: what was written before a field existed lacks that field. */
export type KeptContent = Partial<KnowledgeContent>;

export function isReadName(name: string): name is ReadName {
  return readNames.some((each) => each === name);
}

/** What a field is called; the name itself of one that is gone since. */
export function readLabel(name: string, locale: Locale): string {
  if (!isReadName(name)) return name;
  return (isBeside(name) ? beside[name] : contentFields[name].label)[locale];
}

/** For members of the network only, such as whom to ask. */
export function isForMembers(name: ReadName): boolean {
  return !isBeside(name) && contentFields[name].membersOnly === true;
}

export function formatOf(name: ReadName): FieldFormat {
  return name === 'kind' ? 'CODE' : name === 'publishedOn' ? 'DAY' : contentFields[name].format;
}

/** The value of a field, whichever way it is kept. */
export function rawValue(content: KeptContent, name: ReadName): unknown {
  return !isBeside(name) && isSection(name) ? content.sections?.[name] : content[name];
}

/**
 * The values of a field as people read them; none when it is empty. A choice of several codes gives one for each.
 * @param names organisations by id
 */
export function shownValues(
  content: KeptContent,
  name: ReadName,
  locale: Locale,
  names: ReadonlyMap<string, string>,
): string[] {
  const list = name === 'kind' ? 'kinds' : isBeside(name) ? undefined : contentFields[name].list;
  const format = formatOf(name);
  return [rawValue(content, name)]
    .flat()
    .filter((value) => value !== null && value !== undefined && value !== '')
    .map((value, place) => {
      if (list) return labelOf(list, String(value), locale);
      if (format === 'STEPS') return `${place + 1}. ${String(value)}`;
      if (format === 'YES_NO')
        return value ? { nl: 'ja', en: 'yes' }[locale] : { nl: 'nee', en: 'no' }[locale];
      if (format === 'LANGUAGE') return languageName(String(value), locale);
      if (format === 'DAY') return writeDate(new Date(`${String(value)}T12:00:00Z`), locale);
      if (format === 'ORGANISATION') return names.get(String(value)) ?? '';
      return String(value);
    })
    .filter((value) => value !== '');
}

function isBeside(name: ReadName): name is keyof typeof beside {
  return name in beside;
}
