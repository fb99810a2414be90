import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import wordings from './wordings.json' with { type: 'json' };

/** The words with which the list of the example network begins. A second time changes nothing. */
export async function loadWordings(tx: EntityManager): Promise<void> {
  for (const { word, instead, why } of wordings) {
    await tx.query(
      `INSERT INTO wordings (id, word, instead, why)
       SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM wordings WHERE lower(word) = lower($2))`,
      [newId(), word, instead, why],
    );
  }
}
