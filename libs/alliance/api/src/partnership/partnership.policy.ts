import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who takes part in what is kept by who looks after the network. */
export function canKeepPartnerships(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
