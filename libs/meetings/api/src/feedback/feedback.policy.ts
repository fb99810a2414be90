import { isSignedIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Registration } from '../registration/registration.entity';

/** What people thought is for who prepares the next meeting. */
export function canSeeFeedback(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** Only the person who was there says what they thought: nobody for somebody else, a coordinator neither. */
export function canGiveFeedback(viewer: Viewer, registration: Pick<Registration, 'personId'>): boolean {
  return isSignedIn(viewer) && viewer.personId === registration.personId;
}
