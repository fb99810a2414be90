import { hasRole, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who looks after the network sees all mail leave, and holds it or sends it again. */
export function canTendMail(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/**
 * A coordinator sees every name. An administrator sees those of people with a place in the network: guardians, guests and
 * who agreed to something are known to coordinators alone.
 */
export function canSeeReceiver(viewer: Viewer, { personId }: { readonly personId: string | null }): boolean {
  return hasRole(viewer, 'COORDINATOR') || personId !== null;
}
