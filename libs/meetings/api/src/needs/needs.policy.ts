import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Registration } from '../registration/registration.entity';

/** What somebody needs is for the person and for who looks after the network; hosts and other participants never see it. */
export function canSeeNeeds(viewer: Viewer, registration: Pick<Registration, 'personId'>): boolean {
  return viewer.personId === registration.personId || looksAfterNetwork(viewer);
}
