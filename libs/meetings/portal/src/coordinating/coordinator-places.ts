import type { Say } from '@verbonden/shared/web';

export type CoordinatorPlace = 'meeting' | 'edit' | 'date-poll' | 'attendees';

interface Place {
  readonly place: CoordinatorPlace;
  /** Behind the meeting's own address. */
  readonly path: string;
  readonly label: string;
}

/** The pages about one meeting, in the order in which they are needed; only those that make sense now. */
export function coordinatorPlaces(status: string, say: Say): Place[] {
  const isDraft = status === 'DRAFT' || status === 'DATE_POLL';
  const isToCome = isDraft || status === 'PUBLISHED';
  const isShown = !isDraft;
  return [
    { place: 'meeting', path: '', label: say('Overzicht') },
    ...(isToCome ? [{ place: 'edit' as const, path: '/bewerken', label: say('Bewerken') }] : []),
    ...(isDraft ? [{ place: 'date-poll' as const, path: '/datumprikker', label: say('Datumprikker') }] : []),
    ...(isShown ? [{ place: 'attendees' as const, path: '/deelnemers', label: say('Deelnemers') }] : []),
  ];
}
