import type { SignedInViewer } from '@verbonden/shared/kernel';

/** Everybody chooses their own mail, and nobody that of another: whose it is, is who signed in. */
export function whoseMail({ personId }: Pick<SignedInViewer, 'personId'>): string {
  return personId;
}
