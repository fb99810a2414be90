/** Where young people shaped something. */
export const youthStages = ['IDEA', 'MAKE', 'TEST', 'DECIDE'] as const;
export type YouthStage = (typeof youthStages)[number];

/** What may stand on something, computed from records and never typed. */
export type MadeWithLabel = 'MADE_WITH' | 'TESTED_BY';

/** What a record says. */
export interface Recorded {
  readonly stage: YouthStage;
  readonly number: number;
}

/**
 * "Samen met jongeren gemaakt" says that they had a say: in the idea, the making or the decision. Who only tried out
 * what others made, tested it, and that is what it says then. Without a record it says nothing.
 */
export function labelOf(records: readonly Recorded[]): MadeWithLabel | null {
  if (records.length === 0) return null;
  return records.some(({ stage }) => stage !== 'TEST') ? 'MADE_WITH' : 'TESTED_BY';
}

/** The stages in which they took part, in order, each with the most who were there at once: nobody is counted twice. */
export function stagesOf(records: readonly Recorded[]): { stage: YouthStage; number: number }[] {
  return youthStages.flatMap((stage) => {
    const there = records.filter((record) => record.stage === stage).map(({ number }) => number);
    return there.length > 0 ? [{ stage, number: Math.max(...there) }] : [];
  });
}
