import { hasRoleIn, isInNetwork, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { MunicipalityEntry } from './municipality-entry.entity';

/** What the register says is settled by who looks after the network. */
export function canKeepMunicipalities(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** Whoever has a role in the network may say how a municipality stands; a coordinator looks at it first. */
export function canProposeEntries(viewer: Viewer): boolean {
  return isInNetwork(viewer);
}

/** What is accepted everybody reads; what waits or was declined is for who wrote it and who answers it. */
export function canSeeEntry(
  viewer: Viewer,
  { status, writtenById }: Pick<MunicipalityEntry, 'status' | 'writtenById'>,
): boolean {
  if (status === 'ACCEPTED' || canKeepMunicipalities(viewer)) return true;
  return writtenById !== null && viewer.personId === writtenById;
}

/** Where an organisation works is for its own editors to say, and for who looks after the network. */
export function canPlace(viewer: Viewer, organisationId: string): boolean {
  return canKeepMunicipalities(viewer) || hasRoleIn(viewer, organisationId, 'EDITOR');
}
