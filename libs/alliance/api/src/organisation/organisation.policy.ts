import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who belongs to the network is kept by who looks after it. */
export function canAddOrganisations(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
