import {
  hasRole,
  hasRoleIn,
  isSignedIn,
  looksAfterNetwork,
  roles,
  type Viewer,
} from '@verbonden/shared/kernel';
import { type KnowledgeItem, stageOf } from './item/knowledge-item.entity';
import { allowedSteps, nextStage, type Step } from './item/knowledge-item.states';

/** What a policy needs to know of an item. */
export type Judged = Pick<
  KnowledgeItem,
  | 'status'
  | 'pendingStatus'
  | 'pendingAuthorId'
  | 'authorId'
  | 'organisationId'
  | 'publishAt'
  | 'readerIds'
  | 'barredReviewerId'
  | 'archivedOn'
  | 'takenAwayAt'
>;

/** The author writes an item, and so do the editors of its organisation. */
export function isEditorOf(viewer: Viewer, item: Judged): boolean {
  return (
    isSignedIn(viewer) &&
    (item.authorId === viewer.personId || hasRoleIn(viewer, item.organisationId, 'EDITOR'))
  );
}

/**
 * Who looks after the network reads along, but sees nothing of a first draft: that is its writer's until it is sent
 * in. What was imported has no writer and is theirs.
 */
export function readsAlong(viewer: Viewer, item: Judged): boolean {
  return looksAfterNetwork(viewer) && (item.status !== 'DRAFT' || item.authorId === null);
}

/**
 * What was published once stays at its address for good: archiving says that it is old, it takes nothing away. But for
 * what somebody no longer agrees with: that is gone.
 */
export function isForEverybody({
  status,
  archivedOn,
  takenAwayAt,
}: Pick<Judged, 'status' | 'archivedOn' | 'takenAwayAt'>): boolean {
  return takenAwayAt === null && (status === 'PUBLISHED' || (status === 'ARCHIVED' && archivedOn !== null));
}

/** Somebody whom a coordinator asked sees the text that was sent in, until it is decided; never one of their own. */
export function isAskedReader(viewer: Viewer, item: Judged): boolean {
  return (
    isSignedIn(viewer) &&
    item.readerIds.includes(viewer.personId) &&
    isUnderReview(item) &&
    !isOwn(viewer, item)
  );
}

/**
 * Everybody reads what is or was published; the rest is for those who write it and those who read along. What was taken
 * away is read by nobody but who looks after the network and has to account for it.
 */
export function canRead(viewer: Viewer, item: Judged): boolean {
  if (item.takenAwayAt !== null) return looksAfterNetwork(viewer);
  return (
    isForEverybody(item) ||
    isEditorOf(viewer, item) ||
    readsAlong(viewer, item) ||
    isAskedReader(viewer, item)
  );
}

/** A waiting revision is for those who write it; who reads along sees it from the moment it is sent in. */
export function canReadDraft(viewer: Viewer, item: Judged): boolean {
  if (item.pendingStatus === null) return false;
  if (isEditorOf(viewer, item) || isAskedReader(viewer, item)) return true;
  return (
    readsAlong(viewer, item) &&
    (item.pendingStatus !== 'DRAFT' ||
      item.pendingAuthorId === null ||
      item.pendingAuthorId === viewer.personId)
  );
}

/** Something is one's own when one began it, began its revision, or works where it comes from. */
export function isOwn(viewer: Viewer, item: Judged): boolean {
  return (
    isSignedIn(viewer) &&
    (item.authorId === viewer.personId ||
      item.pendingAuthorId === viewer.personId ||
      hasRoleIn(viewer, item.organisationId, ...roles))
  );
}

/** Editors write, and who reads along may mend, unless somebody else is still busy with a revision. */
export function writes(viewer: Viewer, item: Judged): boolean {
  if (isEditorOf(viewer, item)) return true;
  return readsAlong(viewer, item) && (item.pendingStatus === null || canReadDraft(viewer, item));
}

/**
 * Who looks after the network reviews, but nothing of their own: another pair of eyes does (conflict of interest). Nor
 * does who asked for changes that the writer objected to.
 */
export function reviews(viewer: Viewer, item: Judged): boolean {
  return looksAfterNetwork(viewer) && !isOwn(viewer, item) && item.barredReviewerId !== viewer.personId;
}

/** The viewer is one of those who take this step, wherever the item is now. */
export function takes(step: Step, viewer: Viewer, item: Judged): boolean {
  return allowedSteps[step].who === 'WRITERS' ? writes(viewer, item) : reviews(viewer, item);
}

export function canEdit(viewer: Viewer, item: Judged): boolean {
  return mayTake('EDIT', viewer, item);
}

export function canSubmit(viewer: Viewer, item: Judged): boolean {
  return mayTake('SUBMIT', viewer, item);
}

export function canRequestChanges(viewer: Viewer, item: Judged): boolean {
  return mayTake('REQUEST_CHANGES', viewer, item);
}

export function canPublish(viewer: Viewer, item: Judged): boolean {
  return mayTake('PUBLISH', viewer, item);
}

/** A planned day can be called off; the text then waits as before. */
export function canCancelPlan(viewer: Viewer, item: Judged): boolean {
  return item.publishAt !== null && mayTake('CANCEL_PLAN', viewer, item);
}

/** A writer objects to a request for changes once: a second opinion is the last. */
export function canObject(viewer: Viewer, item: Judged): boolean {
  return item.barredReviewerId === null && mayTake('OBJECT', viewer, item);
}

/** A coordinator says 'I read this one' of what waits. */
export function canReadAlong(viewer: Viewer, item: Judged): boolean {
  return reviews(viewer, item) && stageOf(item) === 'SUBMITTED';
}

/** A coordinator asks somebody else to read along while it is not decided. */
export function canAskReader(viewer: Viewer, item: Judged): boolean {
  return reviews(viewer, item) && isUnderReview(item);
}

/** Who writes, who reviews and who was asked see the comments; readers never do. */
export function canSeeComments(viewer: Viewer, item: Judged): boolean {
  return isEditorOf(viewer, item) || readsAlong(viewer, item) || isAskedReader(viewer, item);
}

/** Who reviews, and who was asked, put comments at the text that was sent in. */
export function canComment(viewer: Viewer, item: Judged): boolean {
  return isUnderReview(item) && (reviews(viewer, item) || isAskedReader(viewer, item));
}

function isUnderReview(item: Judged): boolean {
  return stageOf(item) === 'SUBMITTED' || stageOf(item) === 'CHANGES_REQUESTED';
}

export function canArchive(viewer: Viewer, item: Judged): boolean {
  return mayTake('ARCHIVE', viewer, item);
}

/** Who writes or reads along knows how far an item is, what was asked of it, and how often it changed. */
export function worksOn(viewer: Viewer, item: Judged): boolean {
  return isEditorOf(viewer, item) || readsAlong(viewer, item);
}

/** Whom to ask is told to whoever has a role in the network or wrote it; never to visitors, feeds or the index. */
export function canSeeContact(viewer: Viewer, item?: Judged): boolean {
  return isSignedIn(viewer) && (viewer.roles.length > 0 || (item !== undefined && worksOn(viewer, item)));
}

/**
 * One shares in the name of an organisation one belongs to, or of none; a coordinator in any name. Not who is on the
 * sounding board: questions and remarks about an item go to who wrote it, and no adult writes to a young person alone.
 */
export function canShareFor(viewer: Viewer, organisationId: string | null): boolean {
  if (hasRole(viewer, 'SOUNDING_BOARD')) return false;
  return organisationId === null || looksAfterNetwork(viewer) || hasRoleIn(viewer, organisationId, ...roles);
}

/** The step is in the table from where the item is, and the viewer is one of those who take it. */
function mayTake(step: Step, viewer: Viewer, item: Judged): boolean {
  return nextStage(step, stageOf(item)) !== null && takes(step, viewer, item);
}
