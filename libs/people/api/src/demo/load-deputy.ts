import { newId } from '@verbonden/shared/server';
import { dutchDay } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { Deputy } from '../deputy/deputy.entity';

const day = 86_400_000;

/** In the demo network Samira stands in when Marieke is away, three weeks from now; a second time adds nothing. */
export async function loadDeputy(
  tx: EntityManager,
  people: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const [personId, deputyId] = [people.get('marieke'), people.get('samira')];
  if (!personId || !deputyId || (await tx.existsBy(Deputy, { personId, deputyId }))) return;
  const after = (days: number) => dutchDay(new Date(now.getTime() + days * day));
  await tx.insert(Deputy, {
    ...{ id: newId(), personId, deputyId, fromDay: after(21), untilDay: after(32), endedAt: null },
  });
}
