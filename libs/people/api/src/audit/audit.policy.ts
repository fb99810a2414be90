import { hasRole, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/**
 * An administrator reads the whole log, for they must be able to prove who saw and changed what. A coordinator does not:
 * the log also tells what coordinators did and read, and who is looked at should not be the one who looks.
 */
export function canReadLog(viewer: Viewer): boolean {
  return hasRole(viewer, 'ADMINISTRATOR');
}

/** Whoever looks after the network reads the history of a thing they look after; that of a person an administrator alone. */
export function canReadHistory(viewer: Viewer, isPerson: boolean): boolean {
  return isPerson ? canReadLog(viewer) : looksAfterNetwork(viewer);
}
