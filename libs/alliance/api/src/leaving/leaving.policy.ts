import { hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Whether an organisation goes on taking part is for its own editors to say, and for who looks after the network. */
export function canEndMembership(viewer: Viewer, organisationId: string): boolean {
  return looksAfterNetwork(viewer) || hasRoleIn(viewer, organisationId, 'EDITOR');
}
