import type { Say } from '@verbonden/shared/web';

export type CoordinatorPlace = 'meeting' | 'edit' | 'attendees';

interface Place {
  readonly place: CoordinatorPlace;
  /** Behind the meeting's own address. */
  readonly path: string;
  readonly label: string;
}

/** The pages about one meeting, in the order in which they are needed; only those that make sense now. */
export function coordinatorPlaces(status: string, say: Say): Place[] {
  const isToCome = status === 'DRAFT' || status === 'PUBLISHED';
  const isShown = status !== 'DRAFT';
  return [
    { place: 'meeting', path: '', label: say('Overzicht') },
    ...(isToCome ? [{ place: 'edit' as const, path: '/bewerken', label: say('Bewerken') }] : []),
    ...(isShown ? [{ place: 'attendees' as const, path: '/deelnemers', label: say('Deelnemers') }] : []),
  ];
}
