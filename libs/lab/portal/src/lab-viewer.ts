import { hasRole, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Pioneers are the Lab, and who looks after the network helps them; the API asks the same of every step. */
export function worksInLab(viewer: Viewer): boolean {
  return hasRole(viewer, 'PIONEER') || looksAfterNetwork(viewer);
}
