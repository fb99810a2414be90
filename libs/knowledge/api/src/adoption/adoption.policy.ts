import { hasRoleIn, isSignedIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import type { Adoption } from './adoption.entity';

/** Professionals and editors speak for the organisation they work for; nobody adopts what their organisation shares. */
export function canAdoptFor(
  viewer: Viewer,
  item: Pick<KnowledgeItem, 'status' | 'organisationId'>,
  organisationId: string,
): boolean {
  return (
    item.status === 'PUBLISHED' &&
    item.organisationId !== organisationId &&
    hasRoleIn(viewer, organisationId, 'PROFESSIONAL', 'EDITOR')
  );
}

/** The organisations in whose name a viewer may adopt it, each once. */
export function adoptersAmong(
  viewer: Viewer,
  item: Pick<KnowledgeItem, 'status' | 'organisationId'>,
): string[] {
  const own = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(own)].filter((id) => canAdoptFor(viewer, item, id));
}

/** Who wrote it changes it, and so do the editors of the organisation in whose name it stands. */
export function canChangeAdoption(
  viewer: Viewer,
  adoption: Pick<Adoption, 'personId' | 'organisationId'>,
): boolean {
  return (
    isSignedIn(viewer) &&
    (hasRoleIn(viewer, adoption.organisationId, 'EDITOR') ||
      (adoption.personId === viewer.personId &&
        hasRoleIn(viewer, adoption.organisationId, 'PROFESSIONAL', 'EDITOR')))
  );
}

/** Whoever may change it takes it back; who looks after the network does so for what does not belong. */
export function canWithdrawAdoption(
  viewer: Viewer,
  adoption: Pick<Adoption, 'personId' | 'organisationId'>,
): boolean {
  return canChangeAdoption(viewer, adoption) || looksAfterNetwork(viewer);
}

/** Whoever takes it back may put it back; what a coordinator took away, only who looks after the network puts back. */
export function canRestoreAdoption(
  viewer: Viewer,
  adoption: Pick<Adoption, 'personId' | 'organisationId' | 'takenAway'>,
): boolean {
  return adoption.takenAway ? looksAfterNetwork(viewer) : canWithdrawAdoption(viewer, adoption);
}
