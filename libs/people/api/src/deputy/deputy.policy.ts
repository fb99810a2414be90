import { hasRole, type Viewer } from '@verbonden/shared/kernel';
import type { Deputy } from './deputy.entity';

/** A coordinator names who stands in; who only stands in themselves names nobody (asked of the database). */
export function canNameDeputy(viewer: Viewer): boolean {
  return hasRole(viewer, 'COORDINATOR');
}

/** It ends earlier when who is away comes back, or the deputy hands it back. */
export function canEndDeputy(
  viewer: Viewer,
  { personId, deputyId }: Pick<Deputy, 'personId' | 'deputyId'>,
): boolean {
  return viewer.personId !== null && [personId, deputyId].includes(viewer.personId);
}
