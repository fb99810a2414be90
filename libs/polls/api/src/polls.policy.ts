import { hasRoleIn, isInNetwork, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Poll } from './poll/poll.entity';

type Judged = Pick<Poll, 'status' | 'audience'>;

/** A coordinator or an administrator makes a poll, opens and closes it, reads its open answers and publishes. */
export function canLookAfterPolls(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** A draft is seen by who makes polls; a poll among members by the network; the rest by everybody. */
export function canSee(viewer: Viewer, { status, audience }: Judged): boolean {
  if (canLookAfterPolls(viewer)) return true;
  if (status === 'DRAFT') return false;
  return audience === 'EVERYBODY' || isInNetwork(viewer);
}

/** Only a draft is changed: what people answered must stay what they read. */
export function canChange(viewer: Viewer, { status }: Judged): boolean {
  return canLookAfterPolls(viewer) && status === 'DRAFT';
}

/** An organisation's own link, and how many began through it, is for who works there; not for the sounding board. */
export function worksAt(viewer: Viewer, organisationId: string): boolean {
  return hasRoleIn(viewer, organisationId, 'PROFESSIONAL', 'EDITOR', 'PIONEER', 'COORDINATOR');
}
