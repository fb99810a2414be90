import { hasRole, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { PressRelease } from './press-release.entity';

type Judged = Pick<PressRelease, 'status' | 'embargoUntil'>;

/** Releases are written by who looks after the network: they speak for all. */
export function canKeepReleases(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** Until its moment nothing of a release reaches anybody but editors and coordinators, who prepare their own. */
export function isUnderEmbargo({ embargoUntil }: Pick<PressRelease, 'embargoUntil'>, now: Date): boolean {
  return embargoUntil !== null && now < embargoUntil;
}

/** A draft is seen by who writes it, one under embargo by editors too, the rest by everybody. */
export function canSeeRelease(viewer: Viewer, release: Judged, now: Date): boolean {
  if (canKeepReleases(viewer)) return true;
  if (release.status === 'DRAFT') return false;
  return !isUnderEmbargo(release, now) || hasRole(viewer, 'EDITOR');
}
