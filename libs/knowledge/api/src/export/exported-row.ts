import { contentFields } from '../form/content-fields';
import {
  contentKeys,
  type KnowledgeContent,
  type SectionName,
  sectionNames,
} from '../item/knowledge-content';
import { importFields } from '../import/import-row';
import type { PublishedItem } from './published-items';

type Exported = Exclude<keyof KnowledgeContent, 'sections' | 'organisationId'>;

/**
 * What stands in an export: what an import reads, so that a file can come back. Each part of the story is a field, as in
 * an import; whom to ask is for members only and leaves no other way.
 */
export const exportedFields = [
  'slug',
  'externalId',
  'organisation',
  ...contentKeys.filter(
    (key): key is Exported =>
      importFields.includes(key) &&
      key !== 'sections' &&
      key !== 'organisationId' &&
      !(key in contentFields && contentFields[key as keyof typeof contentFields].membersOnly),
  ),
  ...sectionNames,
] as const;
const sections: ReadonlySet<string> = new Set(sectionNames);
export type ExportedRow = Readonly<Record<(typeof exportedFields)[number], unknown>>;

/** An item as a row: codes as they are, lists as lists, the organisation by its slug. */
export function exportedRow({ item, organisation }: PublishedItem): ExportedRow {
  return Object.fromEntries(
    exportedFields.map((field) => [
      field,
      field === 'organisation' ? (organisation?.slug ?? null) : valueOf(item, field),
    ]),
  ) as ExportedRow;
}

function valueOf(
  item: PublishedItem['item'],
  field: Exclude<(typeof exportedFields)[number], 'organisation'>,
) {
  return isSection(field) ? (item.sections[field] ?? '') : item[field];
}

function isSection(field: string): field is SectionName {
  return sections.has(field);
}
