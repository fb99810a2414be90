import { hasRole, type Viewer } from '@verbonden/shared/kernel';

/** A coordinator keeps the media desk: reads what journalists ask, and lays it before young people. Nobody else does. */
export function keepsMediaDesk(viewer: Viewer): boolean {
  return hasRole(viewer, 'COORDINATOR');
}

/** A young person answers for themselves: nobody says yes, or takes it back, for another. */
export function answersForThemselves(viewer: Viewer): boolean {
  return hasRole(viewer, 'SOUNDING_BOARD');
}
