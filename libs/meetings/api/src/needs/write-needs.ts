import { type EntityManager, In } from 'typeorm';
import { RegistrationNeeds } from './registration-needs.entity';

/** What somebody needs. What is absent stays as it was, what is empty is erased. */
export interface NeedsAnswer {
  readonly diet?: string | null;
  readonly access?: string | null;
}

/** Writes needs by registration; who needs nothing has no row. */
export async function writeNeeds(
  tx: EntityManager,
  answers: ReadonlyMap<string, NeedsAnswer>,
): Promise<void> {
  if (answers.size === 0) return;
  const known = await tx.findBy(RegistrationNeeds, { registrationId: In([...answers.keys()]) });
  const written: RegistrationNeeds[] = [];
  const emptied: RegistrationNeeds[] = [];
  for (const [registrationId, { diet, access }] of answers) {
    const before = known.find((each) => each.registrationId === registrationId);
    const needs =
      before ?? Object.assign(new RegistrationNeeds(), { registrationId, diet: null, access: null });
    if (diet !== undefined) needs.diet = diet || null;
    if (access !== undefined) needs.access = access || null;
    if (needs.diet ?? needs.access) written.push(needs);
    else if (before) emptied.push(before);
  }
  await tx.save(written);
  await tx.remove(emptied);
}
