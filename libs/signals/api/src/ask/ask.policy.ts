import { isSignedIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Reply } from '../reply/reply.entity';
import type { Signal } from '../signal/signal.entity';
import { isInNetwork, type Judged, watchesOver } from '../signals.policy';

/** Who raised it lays it before members, or who looks after the network; once, while nobody works on it. */
export function canAskMembers(viewer: Viewer, signal: Judged, isAsked: boolean): boolean {
  return watchesOver(viewer, signal) && signal.status === 'OPEN' && !isAsked;
}

/** Who looks after the network knows whom else to ask. */
export function canAskMember(
  viewer: Viewer,
  signal: Pick<Signal, 'status' | 'mergedIntoId'>,
  isAsked: boolean,
): boolean {
  return looksAfterNetwork(viewer) && isAsked && isWaiting(signal);
}

/** Members are asked, nudged and told on as long as nobody took it up and its asker has not closed it. */
export function isWaiting(signal: Pick<Signal, 'status' | 'mergedIntoId'>): boolean {
  return signal.status === 'OPEN' && signal.mergedIntoId === null;
}

/** Anybody can reply until its asker closes it, but for the asker. */
export function canReply(
  personId: string,
  signal: Pick<Signal, 'status' | 'mergedIntoId' | 'raisedById'>,
): boolean {
  return signal.status !== 'CLOSED' && signal.mergedIntoId === null && signal.raisedById !== personId;
}

/** A reply is its writer's own: they alone say whether their name stands with it, also long afterwards. */
export function isOwnReply(viewer: Viewer, reply: Pick<Reply, 'personId'>): boolean {
  return isSignedIn(viewer) && viewer.personId === reply.personId;
}

/** Who asked says what helped, or who looks after the network for them. */
export function canTellWhatHelped(viewer: Viewer, signal: Judged, isAsked: boolean): boolean {
  return watchesOver(viewer, signal) && isAsked && signal.status !== 'CLOSED';
}

/** Whom we asked is for who asked, and for who looks after the network; others only see replies. */
export function seesWhoWasAsked(viewer: Viewer, signal: Judged): boolean {
  return watchesOver(viewer, signal);
}

/** What helped is for everybody when its asker said so, else for the network. */
export function canReadAnswer(viewer: Viewer, { forEverybody }: { forEverybody: boolean }): boolean {
  return forEverybody || isInNetwork(viewer);
}
