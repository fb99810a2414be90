import type { Locale } from '@verbonden/shared/kernel';
import type { FieldFormat } from '../form/content-fields';
import {
  formatOf,
  isForMembers,
  type KeptContent,
  readLabel,
  type ReadName,
  readNames,
  shownValues,
} from './field-values';
import { listDifference, type TextPart, textDifference, wholeDifference } from './text-difference';

/** What happened to one field between two texts. */
export interface FieldDifference {
  readonly field: ReadName;
  readonly label: string;
  readonly isList: boolean;
  readonly parts: readonly TextPart[];
}

/** To whom a difference is told: the language, what organisations are called, and whether they take part. */
export interface Telling {
  readonly locale: Locale;
  readonly names: ReadonlyMap<string, string>;
  readonly isMember: boolean;
}

/** In these, words change; everything else is filled in as a whole. */
const written: readonly FieldFormat[] = ['LINE', 'SHORT', 'MARKDOWN', 'STEPS'];

/** The fields that differ and that this reader may read, in their order. */
export function contentDifference(
  older: KeptContent,
  newer: KeptContent,
  telling: Telling,
): FieldDifference[] {
  return readNames
    .filter((name) => telling.isMember || !isForMembers(name))
    .map((name) => fieldDifference(older, newer, name, telling))
    .filter(({ parts }) => parts.some(({ change }) => change !== 'SAME'));
}

/** One field of two texts. */
export function fieldDifference(
  older: KeptContent,
  newer: KeptContent,
  field: ReadName,
  { locale, names }: Telling,
): FieldDifference {
  const before = shownValues(older, field, locale, names);
  const after = shownValues(newer, field, locale, names);
  const isList = formatOf(field) === 'CODES';
  const compare = written.includes(formatOf(field)) ? textDifference : wholeDifference;
  return {
    field,
    label: readLabel(field, locale),
    isList,
    parts: isList ? listDifference(before, after) : compare(before.join('\n'), after.join('\n')),
  };
}
