import { slugOf } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Municipality } from './municipality.entity';
import type { MunicipalityDocuments } from './municipality-documents';
import register from './municipalities.json' with { type: 'json' };

/**
 * Fills the register with the municipalities there are. Only that they exist: whether they recognise and support young
 * carers nobody has written down yet. A second time adds what is missing.
 * @returns the id of each municipality by its slug
 */
export async function loadMunicipalities(
  tx: EntityManager,
  documents: MunicipalityDocuments,
): Promise<Map<string, string>> {
  const known = new Map((await tx.find(Municipality)).map(({ slug, id }) => [slug, id]));
  const added = register.provinces
    .flatMap(({ name: province, municipalities }) =>
      municipalities.map((name) =>
        Object.assign(new Municipality(), {
          id: newId(),
          slug: slugOf(name, 'gemeente'),
          name,
          province,
          sinceYear: register.since,
          untilYear: null,
          mergedIntoId: null,
          website: null,
          version: 1,
          recognises: 'UNKNOWN' as const,
          supports: 'UNKNOWN' as const,
          asOf: null,
        }),
      ),
    )
    .filter(({ slug }) => !known.has(slug));
  if (added.length > 0) await tx.insert(Municipality, added);
  await documents.write(
    tx,
    added.map(({ id }) => id),
  );
  return new Map([...known, ...added.map(({ slug, id }) => [slug, id] as const)]);
}
