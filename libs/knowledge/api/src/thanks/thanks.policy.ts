import { isSignedIn, type Viewer } from '@verbonden/shared/kernel';
import { isEditorOf, type Judged } from '../knowledge.policy';

/** Whoever is signed in thanks for what is published; nobody thanks themselves. */
export function canThank(viewer: Viewer, item: Judged): boolean {
  return isSignedIn(viewer) && item.status === 'PUBLISHED' && !isEditorOf(viewer, item);
}
