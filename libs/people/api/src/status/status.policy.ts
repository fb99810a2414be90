import { hasRole, type Viewer } from '@verbonden/shared/kernel';

/** Whether everything works is for who can have it mended: an administrator. */
export function canSeeStatus(viewer: Viewer): boolean {
  return hasRole(viewer, 'ADMINISTRATOR');
}
