import { contentKeys } from '../item/knowledge-content';
import type { PublishedItem } from './published-items';

/** What stands in an export: what an import reads, so that a file can come back. */
export const exportedFields = [
  'slug',
  'externalId',
  ...contentKeys.map((key) => (key === 'organisationId' ? ('organisation' as const) : key)),
] as const;
export type ExportedRow = Readonly<Record<(typeof exportedFields)[number], unknown>>;

/** An item as a row: codes as they are, lists as lists, the organisation by its slug. */
export function exportedRow({ item, organisation }: PublishedItem): ExportedRow {
  return Object.fromEntries(
    exportedFields.map((field) => [
      field,
      field === 'organisation' ? (organisation?.slug ?? null) : item[field],
    ]),
  ) as ExportedRow;
}
