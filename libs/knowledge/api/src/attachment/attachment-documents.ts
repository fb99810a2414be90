import { analysisVersion, type SearchDocument, vectorOf } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { documentOf } from '../item/knowledge-document';

/** How much of the texts of its files an item is found by, and how many pages are read for it. */
const most = 100_000;
const mostPages = 1000;

type Documented = Parameters<typeof documentOf>[0];

/** The documents of items, with the words in the files that are with them. */
export async function documentsOf(
  tx: EntityManager,
  items: readonly Documented[],
): Promise<SearchDocument[]> {
  const attached = items.filter(({ attachments }) => attachments.length > 0);
  await readPages(tx, attached);
  const texts = await textsOf(tx, attached);
  return items.map((item) => ({ ...documentOf(item), beside: texts.get(item.id) ?? '' }));
}

async function textsOf(
  tx: EntityManager,
  items: readonly Documented[],
): Promise<ReadonlyMap<string, string>> {
  if (items.length === 0) return new Map();
  const given = items.flatMap(({ id, attachments }) =>
    attachments.map((attachment, place) => ({ item: id, attachment, place })),
  );
  const rows = await tx.query<{ item: string; words: string }[]>(
    `SELECT given.item,
            left(string_agg(concat_ws(E'\\n', attached.title, attached.alt, page.words), E'\\n' ORDER BY given.place),
                 ${most}) AS words
     FROM jsonb_to_recordset($1::jsonb) AS given (item uuid, attachment uuid, place integer)
     JOIN attachments attached ON attached.id = given.attachment AND attached.item_id = given.item
     JOIN files ON files.id = attached.file_id AND files.state = 'READY'
     LEFT JOIN LATERAL (
       SELECT string_agg(content, E'\\n' ORDER BY page) AS words FROM file_pages WHERE file_id = files.id) AS page ON true
     GROUP BY given.item`,
    [JSON.stringify(given)],
  );
  return new Map(rows.map(({ item, words }) => [item, words]));
}

/** Reads pages as search reads a text, those that were not read or were read otherwise by an older program. */
async function readPages(tx: EntityManager, items: readonly Documented[]): Promise<void> {
  const ids = items.flatMap(({ attachments }) => attachments);
  if (ids.length === 0) return;
  const unread = await tx.query<{ file_id: string; page: number; content: string }[]>(
    `SELECT page.file_id, page.page, page.content
     FROM file_pages page
     LEFT JOIN attachment_pages known ON known.file_id = page.file_id AND known.page = page.page
     WHERE page.file_id IN (SELECT file_id FROM attachments WHERE id = ANY ($1::uuid[]))
       AND known.analysis IS DISTINCT FROM $2
     ORDER BY page.file_id, page.page LIMIT ${mostPages}`,
    [ids, analysisVersion],
  );
  const rows = unread.map(({ content, ...place }) => ({ ...place, vector: vectorOf(content, 'nl') }));
  await tx.query(
    `INSERT INTO attachment_pages (file_id, page, analysis, vector)
     SELECT file_id, page, $2, vector::tsvector
     FROM jsonb_to_recordset($1::jsonb) AS given (file_id uuid, page integer, vector text)
     ON CONFLICT (file_id, page) DO UPDATE SET analysis = excluded.analysis, vector = excluded.vector`,
    [JSON.stringify(rows), analysisVersion],
  );
}
