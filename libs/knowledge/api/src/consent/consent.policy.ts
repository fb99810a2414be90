import type { Viewer } from '@verbonden/shared/kernel';
import { type Judged, writes } from '../knowledge.policy';

/** Who writes an item asks for consents and keeps them, as long as it is there. */
export function canKeepConsents(viewer: Viewer, item: Judged): boolean {
  return item.takenAwayAt === null && writes(viewer, item);
}
