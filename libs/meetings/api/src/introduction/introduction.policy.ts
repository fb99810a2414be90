import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Registration } from '../registration/registration.entity';
import type { Introduction } from './introduction.entity';

/** What somebody is proud of is for the writer and for who looks after the network; for others once it is shared. */
export function canSeeIntroduction(
  viewer: Viewer,
  registration: Pick<Registration, 'personId'>,
  introduction: Pick<Introduction, 'shared'>,
): boolean {
  return introduction.shared || viewer.personId === registration.personId || looksAfterNetwork(viewer);
}
