import type { SignedInViewer } from '@verbonden/shared/kernel';
import type { AccessToken } from './access-token.entity';

/** A token is its owner's alone: nobody else sees it or ends it, and no token makes another. */
export function canKeepAccessToken(
  viewer: SignedInViewer,
  { personId }: Pick<AccessToken, 'personId'>,
): boolean {
  return viewer.personId === personId && !viewer.scopes;
}
