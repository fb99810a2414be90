import { type EntityManager, In } from 'typeorm';
import { Introduction } from './introduction.entity';

/** What somebody is proud of, and whether others may read it. What is absent stays as it was. */
export interface IntroductionAnswer {
  /** Empty: nothing any more. */
  readonly proudOf?: string | null;
  readonly shared?: boolean;
}

/** Writes introductions by registration. Sharing is off until its writer says otherwise. */
export async function writeIntroductions(
  tx: EntityManager,
  answers: ReadonlyMap<string, IntroductionAnswer>,
): Promise<void> {
  if (answers.size === 0) return;
  const known = await tx.findBy(Introduction, { registrationId: In([...answers.keys()]) });
  const written: Introduction[] = [];
  const emptied: Introduction[] = [];
  for (const [registrationId, { proudOf, shared }] of answers) {
    const before = known.find((each) => each.registrationId === registrationId);
    const words = proudOf === undefined ? before?.proudOf : proudOf;
    if (words) {
      const introduction = before ?? Object.assign(new Introduction(), { registrationId, shared: false });
      written.push(Object.assign(introduction, { proudOf: words, shared: shared ?? introduction.shared }));
    } else if (before) emptied.push(before);
  }
  await tx.save(written);
  await tx.remove(emptied);
}
