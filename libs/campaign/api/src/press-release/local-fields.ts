import type { Text } from '@verbonden/shared/kernel';
import { text } from '@verbonden/shared/kernel';

/** What an organisation fills in of a release, in the order of the form. In the text it stands as `{gemeente}`. */
export const localFields = ['gemeente', 'organisatie', 'woordvoerder', 'aantal'] as const;
export type LocalField = (typeof localFields)[number];

/** What each field is called by people. */
export const localFieldNames: Readonly<Record<LocalField, Text>> = {
  gemeente: text('Gemeente', 'Municipality'),
  organisatie: text('Organisatie', 'Organisation'),
  woordvoerder: text('Woordvoerder', 'Spokesperson'),
  aantal: text('Aantal jonge mantelzorgers', 'Number of young carers'),
};

/** What stands in the place of each field; null as long as nobody filled it in. */
export type LocalValues = Readonly<Record<LocalField, string | null>>;

const mark = /\{([^{}\n]{1,40})\}/g;

function isField(name: string): name is LocalField {
  return (localFields as readonly string[]).includes(name);
}

/** The fields that a text asks for, each once, in the order of the form. */
export function fieldsIn(source: string): LocalField[] {
  const named = new Set([...source.matchAll(mark)].map(([, name]) => name));
  return localFields.filter((field) => named.has(field));
}

/** What stands between braces and is no field: a release with it would be sent out with a hole. */
export function unknownFields(source: string): string[] {
  return [...new Set([...source.matchAll(mark)].flatMap(([, name = '']) => (isField(name) ? [] : [name])))];
}

/** The text with what was filled in. A field that was not keeps its mark, so that everybody sees the hole. */
export function filledIn(source: string, values: LocalValues): string {
  return source.replace(mark, (whole, name: string) => (isField(name) ? (values[name] ?? whole) : whole));
}

/** As `filledIn`, for Markdown: what somebody typed is words and never a heading, a link or a list. */
export function filledInMarkdown(source: string, values: LocalValues): string {
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value?.replace(/[\\`*_{}[\]()#+.!|<>~:/-]/g, '\\$&'),
    ]),
  ) as unknown as LocalValues;
  return filledIn(source, plain);
}
