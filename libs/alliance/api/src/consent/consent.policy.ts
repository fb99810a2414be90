import { hasRole, type Viewer } from '@verbonden/shared/kernel';

/** Who a young person really is, and how they are reached, is the coordinator's to know: nobody else's (P23). */
export function canSeeIdentity(viewer: Viewer): boolean {
  return hasRole(viewer, 'COORDINATOR');
}
