/** How a host goes through the introduction round. */
export type CardStep = 'NEXT' | 'PREVIOUS' | 'STOP';

/**
 * Whose card comes up. From no card, NEXT begins; past the last the round is over; before the first it stays. Somebody
 * whose card was up and who is not there any more leaves the round at its beginning.
 */
export function cardAfter(round: readonly string[], up: string | null, step: CardStep): string | null {
  if (step === 'STOP') return null;
  const at = up === null ? -1 : round.indexOf(up);
  if (step === 'NEXT') return round[at + 1] ?? null;
  return round[Math.max(at - 1, 0)] ?? null;
}
