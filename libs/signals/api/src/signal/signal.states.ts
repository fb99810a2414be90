/** How far a signal is, in the order of its life. */
export const signalStatuses = ['OPEN', 'TAKEN_UP', 'ANSWERED', 'CLOSED'] as const;
export type SignalStatus = (typeof signalStatuses)[number];

/** What can be done with a signal once it is raised. */
export type SignalStep = 'TAKE_UP' | 'ANSWER' | 'CLOSE' | 'REOPEN' | 'MERGE';

/**
 * The life of a signal, as a table: OPEN → TAKEN_UP → ANSWERED → CLOSED. What was asked and answered elsewhere may be
 * closed at once; what was given up, or answered without helping, is open again. Only an open one is merged away:
 * nobody's plan or answer disappears in another. Who takes which step: signals.policy.ts.
 */
export const allowedSteps: Readonly<
  Record<SignalStep, Readonly<Partial<Record<SignalStatus, SignalStatus>>>>
> = {
  TAKE_UP: { OPEN: 'TAKEN_UP' },
  ANSWER: { TAKEN_UP: 'ANSWERED' },
  CLOSE: { OPEN: 'CLOSED', TAKEN_UP: 'CLOSED', ANSWERED: 'CLOSED' },
  REOPEN: { TAKEN_UP: 'OPEN', ANSWERED: 'OPEN', CLOSED: 'OPEN' },
  MERGE: { OPEN: 'OPEN' },
};

/** Where a step leads, or null when it cannot be taken from here. */
export function nextStatus(step: SignalStep, from: SignalStatus): SignalStatus | null {
  return allowedSteps[step][from] ?? null;
}
