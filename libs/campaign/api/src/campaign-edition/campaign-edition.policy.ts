import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** A coordinator or an administrator adds an edition and changes it, without a developer. */
export function canLookAfterEditions(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
