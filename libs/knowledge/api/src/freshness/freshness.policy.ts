import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import { isEditorOf, type Judged } from '../knowledge.policy';

/** Who shares it says that it still holds; for what nobody looks after, who looks after the network does. */
export function canConfirm(viewer: Viewer, item: Judged): boolean {
  return item.status === 'PUBLISHED' && (isEditorOf(viewer, item) || looksAfterNetwork(viewer));
}
