import { hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who keeps the page of an organisation is for its editors to say, and for who looks after the network. */
export function canAnswerClaims(viewer: Viewer, organisationId: string): boolean {
  return looksAfterNetwork(viewer) || hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** The organisations whose claims a viewer answers; null is all of them. */
export function claimsOf(viewer: Viewer): string[] | null {
  if (looksAfterNetwork(viewer)) return null;
  const own = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(own)].filter((id) => canAnswerClaims(viewer, id));
}
