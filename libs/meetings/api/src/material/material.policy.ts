import { hasRole, looksAfterNetwork, roles, type Viewer } from '@verbonden/shared/kernel';
import type { Material } from './material.entity';
import { MaterialAudience, MaterialPhase } from './material.enums';

/** What is known of somebody who asks for the material of a meeting that they may see. */
export interface MaterialReader {
  /** Holds a seat now, in the room or online. */
  readonly hasSeat: boolean;
  readonly wasThere: boolean;
  /** Leads a subsession. */
  readonly isHost: boolean;
}

/** Who looks after the network adds, changes, orders and removes all material, and sees all of it. */
export function canManageMaterials(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/**
 * A speaker adds, changes and removes what goes with a part in which they speak; not what goes with a subsession, another
 * part or the whole meeting.
 * @param spoken the parts of this meeting in which the viewer speaks
 */
export function canManageMaterial(
  viewer: Viewer,
  { agendaItemId }: Pick<Material, 'agendaItemId'>,
  spoken: ReadonlySet<string>,
): boolean {
  return canManageMaterials(viewer) || (agendaItemId !== null && spoken.has(agendaItemId));
}

/**
 * Material is for whom its audience names; what is meant for afterwards is for nobody before the meeting's end.
 * @param isOver whether the meeting has ended
 */
export function canSeeMaterial(
  viewer: Viewer,
  { audience, phase, removedAt }: Pick<Material, 'audience' | 'phase' | 'removedAt'>,
  reader: MaterialReader,
  isOver: boolean,
): boolean {
  if (removedAt !== null) return false;
  if (canManageMaterials(viewer)) return true;
  if (phase === MaterialPhase.AFTER && !isOver) return false;
  if (audience === MaterialAudience.EVERYBODY) return true;
  if (audience === MaterialAudience.MEMBERS) return hasRole(viewer, ...roles);
  return reader.hasSeat || reader.wasThere || reader.isHost;
}
