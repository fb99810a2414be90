import { hasRole, hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Pioneers are the Lab, and who looks after the network helps them; the API asks the same of every step. */
export function worksInLab(viewer: Viewer): boolean {
  return hasRole(viewer, 'PIONEER') || looksAfterNetwork(viewer);
}

/** Whether it is a workplace of the viewer; the sounding board is nobody's. */
export function worksAt(viewer: Viewer, organisationId: string | undefined): boolean {
  return hasRoleIn(viewer, organisationId ?? null, 'PROFESSIONAL', 'EDITOR', 'PIONEER', 'COORDINATOR');
}
