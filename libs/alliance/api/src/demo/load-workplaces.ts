import type { EntityManager } from 'typeorm';
import workplaces from './workplaces.json' with { type: 'json' };

/** Where organisations of the example network work: only what their own names say. A second time changes nothing. */
export async function loadWorkplaces(
  tx: EntityManager,
  organisations: ReadonlyMap<string, string>,
  municipalities: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [slug, places] of Object.entries(workplaces)) {
    for (const place of places) {
      const [organisation, municipality] = [organisations.get(slug), municipalities.get(place)];
      if (!organisation || !municipality) throw new Error(`Nobody knows "${slug}" or "${place}".`);
      await tx.query(
        `INSERT INTO municipality_organisations (municipality_id, organisation_id) VALUES ($1, $2)
         ON CONFLICT DO NOTHING`,
        [municipality, organisation],
      );
    }
  }
}
