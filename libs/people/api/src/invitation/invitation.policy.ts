import { hasRole, hasRoleIn, type Role, type Viewer } from '@verbonden/shared/kernel';

/** Coordinators invite for the network; only an administrator makes coordinators and administrators. */
export function canInvite(viewer: Viewer, role: Role, organisationId: string | null): boolean {
  if (hasRole(viewer, 'ADMINISTRATOR')) return true;
  if (role === 'COORDINATOR' || role === 'ADMINISTRATOR') return false;
  if (hasRole(viewer, 'COORDINATOR')) return true;
  return hasRoleIn(viewer, organisationId, 'EDITOR') && (role === 'PROFESSIONAL' || role === 'EDITOR');
}
