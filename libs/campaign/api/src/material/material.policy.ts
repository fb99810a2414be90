import { hasRole, hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { MaterialTemplate } from './material-template.entity';
import type { PersonalisedMaterial } from './personalised-material.entity';

/** A coordinator or an administrator gives an edition its set, and says what comes out when. */
export function canLookAfterMaterials(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** From its moment on everybody opens a template; before it only who looks after the set. */
export function canOpenTemplate(
  viewer: Viewer,
  { releasesAt }: Pick<MaterialTemplate, 'releasesAt'>,
  now: Date,
): boolean {
  return releasesAt <= now || canLookAfterMaterials(viewer);
}

/** An editor makes materials in the name of the own organisation. */
export function canMakeMaterialsFor(viewer: Viewer, organisationId: string): boolean {
  return hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** What an organisation made is for its editors. */
export function canKeepMaterial(
  viewer: Viewer,
  { organisationId }: Pick<PersonalisedMaterial, 'organisationId'>,
): boolean {
  return canMakeMaterialsFor(viewer, organisationId);
}

/** The organisations in whose name somebody makes materials, each once. */
export function makesMaterialsFor(viewer: Viewer): string[] {
  if (!hasRole(viewer, 'EDITOR')) return [];
  const places = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(places)].filter((id) => canMakeMaterialsFor(viewer, id));
}
