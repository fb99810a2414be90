import type { Say } from '@verbonden/shared/web';
import type { SchoolRegion } from '@verbonden/shared/web/schema';

/** The regions of schools, in the order in which everybody names them. */
export const schoolRegions: readonly SchoolRegion[] = ['NORTH', 'MIDDLE', 'SOUTH'];

export function regionWord(region: SchoolRegion, say: Say): string {
  return { NORTH: say('Noord'), MIDDLE: say('Midden'), SOUTH: say('Zuid') }[region];
}
