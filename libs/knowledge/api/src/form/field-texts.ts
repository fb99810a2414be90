import type { Locale } from '@verbonden/shared/kernel';
import type { KnowledgeContent } from '../item/knowledge-content';
import { labelOf, languageName } from '../taxonomy/terms';
import { isSection } from './complete';
import { contentFields, type FieldName, fieldNames } from './content-fields';

/** A field as somebody reads it: to lay two texts side by side, or to write one down. */
export interface FieldText {
  readonly name: FieldName;
  readonly label: string;
  /** Empty when nothing was filled in. */
  readonly text: string;
  readonly membersOnly: boolean;
}

/**
 * Every field of a content as plain text, codes by their labels, always in the same order.
 * @param organisationName the name behind `organisationId`, which the content does not hold
 */
export function fieldTexts(
  content: KnowledgeContent,
  locale: Locale,
  organisationName: string | null,
): FieldText[] {
  return fieldNames.map((name) => ({
    name,
    label: contentFields[name].label[locale],
    text: name === 'organisationId' ? (organisationName ?? '') : textOf(content, name, locale),
    membersOnly: contentFields[name].membersOnly === true,
  }));
}

function textOf(content: KnowledgeContent, name: FieldName, locale: Locale): string {
  if (isSection(name)) return content.sections[name] ?? '';
  const value = content[name];
  if (value === null) return '';
  const { list, format } = contentFields[name];
  if (format === 'YES_NO') return value ? { nl: 'ja', en: 'yes' }[locale] : { nl: 'nee', en: 'no' }[locale];
  if (format === 'LANGUAGE') return languageName(String(value), locale);
  if (format === 'STEPS') return content.steps.map((step, place) => `${place + 1}. ${step}`).join('\n');
  if (!list) return String(value);
  return [value]
    .flat()
    .map((code) => labelOf(list, String(code), locale))
    .join(', ');
}
