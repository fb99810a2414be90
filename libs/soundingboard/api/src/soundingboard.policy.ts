import { isInNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who is in the network sees which promise to answer was not kept; others do not. */
export function seesOverdue(viewer: Viewer): boolean {
  return isInNetwork(viewer);
}
