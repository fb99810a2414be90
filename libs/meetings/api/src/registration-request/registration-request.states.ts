import { conflict, text, type Text } from '@verbonden/shared/kernel';
import { RequestStatus } from './registration-request.entity';

/**
 * The life of a request: from where it may go on. Who is asked says yes or no, who asked withdraws, time ends it; asking
 * again opens it again, whatever came of it before.
 */
export const requestSteps: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  PENDING: [
    RequestStatus.ACCEPTED,
    RequestStatus.DECLINED,
    RequestStatus.EXPIRED,
    RequestStatus.WITHDRAWN,
    RequestStatus.PENDING,
  ],
  ACCEPTED: [RequestStatus.PENDING],
  // Who said no to an invitation may think again.
  DECLINED: [RequestStatus.PENDING, RequestStatus.ACCEPTED],
  EXPIRED: [RequestStatus.PENDING],
  WITHDRAWN: [RequestStatus.PENDING],
};

const refusals: Readonly<Record<RequestStatus, Text>> = {
  PENDING: text('Hier is nog geen antwoord op.', 'This has not been answered yet.'),
  ACCEPTED: text('Hier is al ja op gezegd.', 'This was answered with yes already.'),
  DECLINED: text('Hier is al nee op gezegd.', 'This was answered with no already.'),
  EXPIRED: text('De tijd om te antwoorden is voorbij.', 'The time to answer has passed.'),
  WITHDRAWN: text('Deze vraag is ingetrokken.', 'This was withdrawn.'),
};

/** True when a request in one state can go on to the other. */
export function canStep(from: RequestStatus, to: RequestStatus): boolean {
  return requestSteps[from].includes(to);
}

/** @throws DomainError CONFLICT when a request cannot go from one state to the other */
export function assertRequestStep(from: RequestStatus, to: RequestStatus): void {
  if (!canStep(from, to)) throw conflict(refusals[from]);
}
