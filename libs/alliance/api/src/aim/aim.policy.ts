import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** How far the network is, is written down by who looks after it. */
export function canKeepAims(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
