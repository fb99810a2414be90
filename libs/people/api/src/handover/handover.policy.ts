import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/**
 * All that somebody has goes to another by who looks after the network; what somebody has for one organisation by whoever
 * keeps its colleagues (see colleague.policy.ts).
 */
export function canHandOverEverything(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
