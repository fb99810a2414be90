import type { Viewer } from '@verbonden/shared/kernel';
import { type Judged, worksOn, writes } from '../knowledge.policy';

/** Who works on a text sees the hints about its words. */
export function canSeeWordingHints(viewer: Viewer, item: Judged): boolean {
  return worksOn(viewer, item);
}

/** Who writes it decides to leave a word there, with a reason. */
export function canKeepWord(viewer: Viewer, item: Judged): boolean {
  return writes(viewer, item);
}
