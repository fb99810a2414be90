import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Which organisations there are is kept by who looks after the network. */
export function canMergeOrganisations(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
