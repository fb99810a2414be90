import { Consent } from '@verbonden/alliance/api';
import { dutchFromMoment } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { itemSubject } from '../consent/consent-subject';
import consents from './consents.json' with { type: 'json' };

/**
 * What the invented young people of the demo network agreed to, on paper and for two years. A second time changes
 * nothing.
 * @param personIds the persons of the demo network by their key
 */
export async function loadConsents(
  tx: EntityManager,
  personIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const today = dutchFromMoment(now).slice(0, 10);
  for (const { item, by, ...given } of consents) {
    const [found] = await tx.query<{ id: string }[]>(
      'SELECT id FROM knowledge_items WHERE external_id = $1',
      [item],
    );
    if (!found) throw new Error(`"${item}" is not in the demo network.`);
    const subject = { subjectType: itemSubject, subjectId: found.id };
    if (await tx.existsBy(Consent, subject)) continue;
    const isYoung = given.guardianName !== undefined;
    await tx.save(
      Object.assign(new Consent(), {
        ...subject,
        ...given,
        id: newId(),
        realName: null,
        makerAddress: null,
        guardianName: given.guardianName ?? null,
        guardianAddress: null,
        until: `${Number(today.slice(0, 4)) + 2}-12-31`,
        credit: null,
        way: 'PAPER',
        locale: 'nl',
        askedById: personIds.get(by) ?? null,
        makerAnswer: 'YES',
        makerAnsweredOn: today,
        guardianAnswer: isYoung ? 'YES' : null,
        guardianAnsweredOn: isYoung ? today : null,
        endedAt: null,
        endedBy: null,
        endReason: null,
      }),
    );
  }
}
