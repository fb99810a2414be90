import { hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** What the page of an organisation says is for its own editors to keep, and for who looks after the network. */
export function canKeepProfile(viewer: Viewer, organisationId: string): boolean {
  return looksAfterNetwork(viewer) || hasRoleIn(viewer, organisationId, 'EDITOR');
}
