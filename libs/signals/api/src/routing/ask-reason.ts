/**
 * Why somebody is asked, the strongest first, and what each weighs: what an organisation says it can do for others counts
 * most, what it has shown by sharing or answering comes next, and where it works adds to that.
 */
export const askWeights = {
  OFFERS: 5,
  SHARES: 4,
  ANSWERED: 4,
  WORKS_ON: 2,
  REGION: 2,
  SECTOR: 1,
  NEAR_THEME: 1,
  NEAR_REGION: 1,
  COORDINATES: 0,
  CHOSEN: 0,
  COLLEAGUE: 0,
} as const;

export type AskReason = keyof typeof askWeights;
export const askReasons = Object.keys(askWeights) as AskReason[];

/** What only comes near: asked when fewer than three match. */
const near: ReadonlySet<AskReason> = new Set(['NEAR_THEME', 'NEAR_REGION']);

/** True when one of the reasons is about the question itself. */
export function isMatch(reasons: readonly AskReason[]): boolean {
  return reasons.some((reason) => !near.has(reason));
}

/** The reasons, each once, the strongest first. */
export function inOrder(reasons: readonly AskReason[]): AskReason[] {
  return askReasons.filter((reason) => reasons.includes(reason));
}

/** What the reasons weigh together. */
export function weightOf(reasons: readonly AskReason[]): number {
  return inOrder(reasons).reduce((sum, reason) => sum + askWeights[reason], 0);
}
