import {
  hasRole,
  hasRoleIn,
  isInNetwork,
  isSignedIn,
  looksAfterNetwork,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { AdviceRequest } from './advice-request/advice-request.entity';
import type { ParticipantState } from './room/participant.entity';

type Judged = Pick<
  AdviceRequest,
  'status' | 'askerId' | 'organisationId' | 'hostId' | 'askerInSince' | 'roomClosedAt'
>;

/** As what somebody sits in a room. */
export type Seat = 'MEMBER' | 'HOST' | 'ASKER';

/** Fewer than this and it would be a talk of an adult with one young person: then nobody writes. */
export const fewestInRoom = 2;

/** Who is in the network sees which promise to answer was not kept; others do not. */
export function seesOverdue(viewer: Viewer): boolean {
  return isInNetwork(viewer);
}

/** A coordinator looks after the board: sees who is on it, invites and hosts. An administrator does not. */
export function looksAfterBoard(viewer: Viewer): boolean {
  return hasRole(viewer, 'COORDINATOR');
}

/** The real name of a young person is for the coordinator alone. */
export function seesRealNames(viewer: Viewer): boolean {
  return hasRole(viewer, 'COORDINATOR');
}

export function isOnBoard(viewer: Viewer): boolean {
  return hasRole(viewer, 'SOUNDING_BOARD');
}

/** An editor asks for the own organisation, a coordinator for the network. */
export function canAskFor(viewer: Viewer, organisationId: string | null): boolean {
  return organisationId === null ? looksAfterBoard(viewer) : hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** Who asked, and the editors of the organisation it was asked for: the promise to answer is the organisation's. */
export function isAsker(viewer: Viewer, request: Judged): boolean {
  return isAskerInPerson(viewer, request) || hasRoleIn(viewer, request.organisationId, 'EDITOR');
}

/** Who asked, for as long as they could ask it again. */
function isAskerInPerson(viewer: Viewer, { askerId, organisationId }: Judged): boolean {
  return isSignedIn(viewer) && askerId === viewer.personId && canAskFor(viewer, organisationId);
}

/** The question is known to who asked, to coordinators, and to the young people it was laid before. */
export function canSeeRequest(viewer: Viewer, request: Judged, state: ParticipantState | null): boolean {
  if (looksAfterBoard(viewer) || isAsker(viewer, request)) return true;
  return isOnBoard(viewer) && (state === 'INVITED' || state === 'IN');
}

/**
 * Who sits in the room: its host, the young people who said yes, and who asked once the host let them in. No other
 * coordinator, no administrator, no colleague of who asked. A role that ended ends it at once.
 */
export function seatOf(viewer: Viewer, request: Judged, state: ParticipantState | null): Seat | null {
  if (!isSignedIn(viewer) || request.status === 'OPEN') return null;
  if (isHost(viewer, request)) return 'HOST';
  if (isOnBoard(viewer) && state === 'IN') return 'MEMBER';
  return request.askerInSince !== null && isAskerInPerson(viewer, request) ? 'ASKER' : null;
}

/** The coordinator who took it on. */
export function isHost(viewer: Viewer, { hostId }: Pick<Judged, 'hostId'>): boolean {
  return looksAfterBoard(viewer) && hostId !== null && hostId === viewer.personId;
}

/** In an open room with two young people at least, whoever sits in it. */
export function canWrite(seat: Seat | null, request: Judged, membersIn: number): boolean {
  return (
    seat !== null &&
    request.status === 'IN_DISCUSSION' &&
    request.roomClosedAt === null &&
    membersIn >= fewestInRoom
  );
}

/** What somebody reported is read by the two it went to, as long as they look after the network. */
export function canSettleReport(viewer: Viewer, responderIds: readonly string[]): boolean {
  return isSignedIn(viewer) && looksAfterNetwork(viewer) && responderIds.includes(viewer.personId);
}
