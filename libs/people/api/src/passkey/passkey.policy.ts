import type { SignedInViewer } from '@verbonden/shared/kernel';
import type { Passkey } from './passkey.entity';

/** A passkey is its owner's alone, to see, to name and to take away. */
export function canKeepPasskey(viewer: SignedInViewer, { personId }: Pick<Passkey, 'personId'>): boolean {
  return viewer.personId === personId;
}
