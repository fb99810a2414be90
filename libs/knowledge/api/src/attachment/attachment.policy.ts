import type { Viewer } from '@verbonden/shared/kernel';
import { canEdit, canRead, canReadDraft, isEditorOf, type Judged } from '../knowledge.policy';

/** Where an attachment is on its way: in a text that was published, or in the one that waits. */
export interface AttachmentPlace {
  readonly isPublished: boolean;
  readonly isWaiting: boolean;
}

/** Who writes an item adds, names, orders and removes what is with it. */
export function canManageAttachments(viewer: Viewer, item: Judged): boolean {
  return canEdit(viewer, item);
}

/** Everybody opens what is with a published text; nobody has to be asked who it is. */
export function isOpenToAll(item: Judged, { isPublished }: AttachmentPlace): boolean {
  return item.status === 'PUBLISHED' && isPublished;
}

/**
 * Who may read a text may open what is with it. Who writes the item also opens what was just taken away, so that it
 * can be put back.
 */
export function canOpenAttachment(viewer: Viewer, item: Judged, place: AttachmentPlace): boolean {
  if (!canRead(viewer, item)) return false;
  return place.isPublished || (place.isWaiting && canReadDraft(viewer, item)) || isEditorOf(viewer, item);
}
