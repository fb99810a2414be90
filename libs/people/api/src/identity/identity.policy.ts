import type { SignedInViewer } from '@verbonden/shared/kernel';
import type { Identity } from './identity.entity';

/** With what somebody signs in is theirs alone to see and to take away. */
export function canKeepIdentity(viewer: SignedInViewer, { personId }: Pick<Identity, 'personId'>): boolean {
  return viewer.personId === personId;
}
