import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who looks after the network writes to participants, and reads what was written; nobody else. */
export function canWriteToParticipants(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
