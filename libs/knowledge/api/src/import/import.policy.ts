import {
  hasRole,
  hasRoleIn,
  looksAfterNetwork,
  type SignedInViewer,
  type Viewer,
} from '@verbonden/shared/kernel';
import { type Judged, reviews, writes } from '../knowledge.policy';

/** Who looks after the network brings files in, and editors do for their own organisation. */
export function mayImport(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer) || hasRole(viewer, 'EDITOR');
}

/** What nobody has written yet, as a policy sees it. */
export const nobodys: Judged = {
  status: 'DRAFT',
  pendingStatus: null,
  pendingAuthorId: null,
  authorId: null,
  organisationId: null,
  archivedOn: null,
  publishAt: null,
  readerIds: [],
  barredReviewerId: null,
  takenAwayAt: null,
};

/** A row makes or changes what its bringer may write; an editor only what is of the own organisation. */
export function mayBringIn(viewer: SignedInViewer, item: Judged): boolean {
  return (
    writes(viewer, item) && (looksAfterNetwork(viewer) || hasRoleIn(viewer, item.organisationId, 'EDITOR'))
  );
}

/** Publishing at once is for reviewers, and never of what comes from where they work: that waits to be read along. */
export function mayPublishImported(viewer: SignedInViewer, item: Judged): boolean {
  return reviews(viewer, item);
}

/** What says nothing of an organisation is of the only one its bringer edits for; of none for a coordinator. */
export function defaultOrganisation(viewer: SignedInViewer): string | null {
  if (looksAfterNetwork(viewer)) return null;
  const edited = viewer.roles.flatMap(({ role, organisationId }) =>
    role === 'EDITOR' && organisationId ? [organisationId] : [],
  );
  return new Set(edited).size === 1 ? edited[0]! : null;
}
