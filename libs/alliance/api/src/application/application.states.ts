/**
 * The life of an application. Until its address is confirmed nobody sees it. ASKED waits for the applicant, RECEIVED for
 * a coordinator.
 */
export const applicationStatuses = [
  'UNCONFIRMED',
  'RECEIVED',
  'ASKED',
  'APPROVED',
  'DECLINED',
  'WITHDRAWN',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** CONFIRM, ANSWER and WITHDRAW are the applicant's, by the link in the mail; the others a coordinator's. */
export const applicationSteps = ['CONFIRM', 'ASK', 'ANSWER', 'APPROVE', 'DECLINE', 'WITHDRAW'] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

/** What a coordinator still has to answer, or waits for an answer. */
export const openStatuses = ['RECEIVED', 'ASKED'] as const satisfies readonly ApplicationStatus[];

/** A question can be asked again before it is answered; what was decided stays decided. */
const steps: Readonly<
  Record<ApplicationStep, { readonly from: readonly ApplicationStatus[]; readonly to: ApplicationStatus }>
> = {
  CONFIRM: { from: ['UNCONFIRMED'], to: 'RECEIVED' },
  ASK: { from: openStatuses, to: 'ASKED' },
  ANSWER: { from: ['ASKED'], to: 'RECEIVED' },
  APPROVE: { from: openStatuses, to: 'APPROVED' },
  DECLINE: { from: openStatuses, to: 'DECLINED' },
  WITHDRAW: { from: ['UNCONFIRMED', ...openStatuses], to: 'WITHDRAWN' },
};

/** Where a step leads; null when it is not taken from there. */
export function nextStatus(step: ApplicationStep, from: ApplicationStatus): ApplicationStatus | null {
  return steps[step].from.includes(from) ? steps[step].to : null;
}

/** Where a step leads from anywhere: to know one that was taken already. */
export function leadsTo(step: ApplicationStep): ApplicationStatus {
  return steps[step].to;
}
