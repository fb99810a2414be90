import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who looks after the network writes recaps and sees drafts; what was published is for everybody. */
export function canMakeRecaps(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
