import { dutchDay } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { needsGuardian } from '../consent/consent.codes';
import { Consent } from '../consent/consent.entity';

/** Who of the demo network agreed, to what, and where it may stand. */
export type Agreed = Pick<Consent, 'subjectType' | 'subjectId' | 'chosenName' | 'ageBand' | 'scopes'> & {
  readonly guardianName?: string | undefined;
  readonly askedById: string | null;
};

/** An invented young person agreed on paper, for two years. Once for each thing: a second time changes nothing. */
export async function agreedOnPaper(
  tx: EntityManager,
  { guardianName, ...agreed }: Agreed,
  now: Date,
): Promise<void> {
  const { subjectType, subjectId, ageBand } = agreed;
  if (await tx.existsBy(Consent, { subjectType, subjectId })) return;
  const today = dutchDay(now);
  const isYoung = needsGuardian(ageBand);
  await tx.save(
    Object.assign(new Consent(), agreed, {
      ...{ id: newId(), realName: null, makerAddress: null, guardianName: guardianName ?? null },
      ...{ guardianAddress: null, until: `${Number(today.slice(0, 4)) + 2}-12-31`, credit: null },
      ...{ way: 'PAPER', locale: 'nl', makerAnswer: 'YES', makerAnsweredOn: today },
      ...{ guardianAnswer: isYoung ? 'YES' : null, guardianAnsweredOn: isYoung ? today : null },
      ...{ endedAt: null, endedBy: null, endReason: null },
    }),
  );
}
