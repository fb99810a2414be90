import type { Viewer } from '@verbonden/shared/kernel';
import { canKeepMunicipalities } from '../municipality/municipality.policy';
import type { MunicipalityClaim } from './municipality-claim.entity';

/** Who writes for a municipality, and whether they may, is for who looks after the network. */
export function canAnswerClaims(viewer: Viewer): boolean {
  return canKeepMunicipalities(viewer);
}

/** Whoever holds the link of an accepted claim says how that one municipality stands; a coordinator looks at it first. */
export function canWriteFor({ status }: Pick<MunicipalityClaim, 'status'>): boolean {
  return status === 'ACCEPTED';
}
