import { forbidden, isSignedIn, type SignedInViewer, text, type Viewer } from '@verbonden/shared/kernel';
import { isOnBoard } from '../soundingboard.policy';

/** What is for the young people of the board themselves. @throws DomainError FORBIDDEN */
export function assertOnBoard(viewer: Viewer): asserts viewer is SignedInViewer {
  if (!isSignedIn(viewer) || !isOnBoard(viewer)) {
    throw forbidden(text('wie in de klankbordgroep zit', 'who is on the sounding board'));
  }
}
