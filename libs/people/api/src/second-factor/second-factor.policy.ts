import { hasRole, type SignedInViewer } from '@verbonden/shared/kernel';

/** An administrator takes away the second factor of somebody else who lost phone and codes; the own one never. */
export function canResetSecondFactor(viewer: SignedInViewer, ownerId: string): boolean {
  return hasRole(viewer, 'ADMINISTRATOR') && viewer.personId !== ownerId;
}
