import type { ActivityStatus } from './activity.codes';

/** What can be done with an activity; who may, stands in `activity.policy.ts`. */
export type ActivityStep = 'APPROVE' | 'ASK_CHANGES' | 'CHANGE' | 'CANCEL' | 'WITHDRAW';

/**
 * SUBMITTED → (CHANGES_REQUESTED → SUBMITTED) → PUBLISHED → CANCELLED. What was public never vanishes: it is cancelled
 * and says so. A change of what is public stands at once, and comes back on the coordinator's desk.
 */
const steps: Readonly<Record<ActivityStep, Partial<Record<ActivityStatus, ActivityStatus>>>> = {
  APPROVE: { SUBMITTED: 'PUBLISHED', PUBLISHED: 'PUBLISHED' },
  ASK_CHANGES: { SUBMITTED: 'CHANGES_REQUESTED' },
  CHANGE: { SUBMITTED: 'SUBMITTED', CHANGES_REQUESTED: 'SUBMITTED', PUBLISHED: 'PUBLISHED' },
  CANCEL: { PUBLISHED: 'CANCELLED' },
  WITHDRAW: { SUBMITTED: 'WITHDRAWN', CHANGES_REQUESTED: 'WITHDRAWN' },
};

/** Where a step leads; null when it is not taken from there. */
export function nextStatus(step: ActivityStep, from: ActivityStatus): ActivityStatus | null {
  return steps[step][from] ?? null;
}
