import type { EntityManager } from 'typeorm';
import { type IntroductionAnswer, writeIntroductions } from '../introduction/write-introductions';
import { type NeedsAnswer, writeNeeds } from '../needs/write-needs';

/** What somebody tells with a registration; what is absent stays as it was. */
export interface RegistrationAnswers {
  readonly introduction?: IntroductionAnswer;
  readonly needs?: NeedsAnswer;
}

/** Writes what people told, in the transaction of their registration. */
export async function writeAnswers(
  tx: EntityManager,
  told: ReadonlyMap<string, RegistrationAnswers>,
): Promise<void> {
  await writeIntroductions(
    tx,
    only(told, ({ introduction }) => introduction),
  );
  await writeNeeds(
    tx,
    only(told, ({ needs }) => needs),
  );
}

function only<T>(
  told: ReadonlyMap<string, RegistrationAnswers>,
  part: (answers: RegistrationAnswers) => T | undefined,
): Map<string, T> {
  return new Map(
    [...told].flatMap(([id, answers]): [string, T][] => {
      const answer = part(answers);
      return answer ? [[id, answer]] : [];
    }),
  );
}
