import { hasRoleIn, looksAfterNetwork, type Role, type Viewer } from '@verbonden/shared/kernel';

/** Who works somewhere, with their addresses, is for its editors and for who looks after the network. */
export function canKeepColleagues(viewer: Viewer, organisationId: string): boolean {
  return looksAfterNetwork(viewer) || hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** The roles that editors give each other; a pioneer is made by a coordinator. */
export const colleagueRoles: readonly Role[] = ['EDITOR', 'PROFESSIONAL'];

/** An organisation keeps an editor, unless who looks after the network says otherwise. */
export function canLeaveWithoutEditor(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
