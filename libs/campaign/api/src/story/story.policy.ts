import { hasRole, hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Story } from './story.entity';

type Judged = Pick<Story, 'organisationId' | 'status' | 'shownUntil' | 'takenAwayAt'>;

/** An editor tells a story for the own organisation, a coordinator for any or for the network itself. */
export function canTellFor(viewer: Viewer, organisationId: string | null): boolean {
  return looksAfterNetwork(viewer) || hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** Whoever may tell stories at all. */
export function tellsStories(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer) || hasRole(viewer, 'EDITOR');
}

/** Who looks after a story: the editors of its organisation, and who looks after the network. */
export function keepsStory(viewer: Viewer, { organisationId }: Pick<Story, 'organisationId'>): boolean {
  return canTellFor(viewer, organisationId);
}

/** A story is for everybody from its publication until its last day, as long as everybody in it agrees. */
export function isForEverybody({ status, shownUntil, takenAwayAt }: Judged, today: string): boolean {
  return takenAwayAt === null && status === 'PUBLISHED' && today <= shownUntil;
}

/** Before and after that it is seen by who keeps it. What was taken away is seen by nobody. */
export function canSeeStory(viewer: Viewer, story: Judged, today: string): boolean {
  return story.takenAwayAt === null && (isForEverybody(story, today) || keepsStory(viewer, story));
}

/** The people in a story agreed to what they read: once it is out, only a coordinator changes it. */
export function canChangeStory(viewer: Viewer, story: Judged): boolean {
  if (story.takenAwayAt !== null) return false;
  return looksAfterNetwork(viewer) || (story.status === 'DRAFT' && keepsStory(viewer, story));
}

/** A coordinator reads it before everybody does. */
export function canReviewStory(viewer: Viewer, { takenAwayAt }: Judged): boolean {
  return takenAwayAt === null && looksAfterNetwork(viewer);
}

/** Who keeps a story asks for consents, as long as it is there. */
export function canKeepConsents(viewer: Viewer, story: Judged): boolean {
  return story.takenAwayAt === null && keepsStory(viewer, story);
}
