import { hasRole, type Viewer } from '@verbonden/shared/kernel';

/** Whoever cannot sign in any more can ask an administrator; a coordinator alone does not take accounts away. */
export function canEraseOnRequest(viewer: Viewer): boolean {
  return hasRole(viewer, 'ADMINISTRATOR');
}
