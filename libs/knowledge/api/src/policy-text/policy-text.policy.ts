import { isSignedIn, type Viewer } from '@verbonden/shared/kernel';
import type { PolicyText } from './policy-text.entity';

/** A policy text is its maker's alone: colleagues and coordinators too read it only by its link. */
export function canEditPolicyText(viewer: Viewer, { personId }: Pick<PolicyText, 'personId'>): boolean {
  return isSignedIn(viewer) && viewer.personId === personId;
}

/** Who has the link reads it, as long as its maker has not withdrawn the link or thrown the text away. */
export function canReadByLink(
  { shareId, removedAt }: Pick<PolicyText, 'shareId' | 'removedAt'>,
  given: string,
): boolean {
  return shareId === given && removedAt === null;
}
