import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';

/** Whoever is signed in follows the toolkit of an edition, for themselves alone. */
export function canFollowToolkit(viewer: Viewer): viewer is SignedInViewer {
  return isSignedIn(viewer);
}
