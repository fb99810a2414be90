import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** The numbers are for everybody; as a file, for a funder, they are asked of who looks after the network. */
export function canExportReach(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
