import { type Agreed, agreedOnPaper } from '@verbonden/alliance/api';
import type { EntityManager } from 'typeorm';
import { itemSubject } from '../consent/consent-subject';
import consents from './consents.json' with { type: 'json' };

/**
 * What the invented young people of the demo network agreed to. A second time changes nothing.
 * @param personIds the persons of the demo network by their key
 */
export async function loadConsents(
  tx: EntityManager,
  personIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  for (const { item, by, ...given } of consents) {
    const [found] = await tx.query<{ id: string }[]>(
      'SELECT id FROM knowledge_items WHERE external_id = $1',
      [item],
    );
    if (!found) throw new Error(`"${item}" is not in the demo network.`);
    const { chosenName, ageBand, scopes, guardianName } = given as Pick<
      Agreed,
      'chosenName' | 'ageBand' | 'scopes' | 'guardianName'
    >;
    const subject = { subjectType: itemSubject, subjectId: found.id };
    const askedById = personIds.get(by) ?? null;
    await agreedOnPaper(tx, { ...subject, chosenName, ageBand, scopes, guardianName, askedById }, now);
  }
}
