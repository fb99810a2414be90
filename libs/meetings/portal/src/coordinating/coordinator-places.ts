import type { Say } from '@verbonden/shared/web';

/** Every page about one meeting that its coordinator goes to and fro between. */
export type CoordinatorPlace =
  | 'meeting'
  | 'edit'
  | 'date-poll'
  | 'attendees'
  | 'invitations'
  | 'materials'
  | 'mails'
  | 'letters'
  | 'day'
  | 'questions'
  | 'afterwards'
  | 'recap'
  | 'feedback';

interface Place {
  readonly place: CoordinatorPlace;
  /** Behind the meeting's own address. */
  readonly path: string;
  readonly label: string;
  /** In which states of the meeting it makes sense. */
  readonly when: readonly string[];
}

const always = ['DRAFT', 'DATE_POLL', 'PUBLISHED', 'HELD', 'RECAP_PUBLISHED', 'CANCELLED'];
const toCome = ['DRAFT', 'DATE_POLL', 'PUBLISHED'];
const drafted = ['DRAFT', 'DATE_POLL'];
const shown = ['PUBLISHED', 'HELD', 'RECAP_PUBLISHED', 'CANCELLED'];
const wasHeld = ['HELD', 'RECAP_PUBLISHED'];
const takesPlace = ['PUBLISHED', 'HELD', 'RECAP_PUBLISHED'];

/** The pages about one meeting, in the order in which they are needed: those that make sense now, and the current one. */
export function coordinatorPlaces(status: string, say: Say, current?: CoordinatorPlace): Place[] {
  const places: Place[] = [
    { place: 'meeting', path: '', label: say('Overzicht'), when: always },
    { place: 'edit', path: '/bewerken', label: say('Bewerken'), when: toCome },
    { place: 'date-poll', path: '/datumprikker', label: say('Datumprikker'), when: drafted },
    { place: 'attendees', path: '/deelnemers', label: say('Deelnemers'), when: shown },
    {
      place: 'invitations',
      path: '/uitnodigingen',
      label: say('Uitnodigingen'),
      when: ['PUBLISHED'],
    },
    { place: 'materials', path: '/materiaal', label: say('Materiaal'), when: always },
    { place: 'day', path: '/dag', label: say('De dag'), when: takesPlace },
    { place: 'questions', path: '/dag/vragen', label: say('Vragen'), when: takesPlace },
    { place: 'mails', path: '/mail', label: say('Mails'), when: always },
    { place: 'letters', path: '/brief', label: say('Brieven'), when: shown },
    { place: 'afterwards', path: '/daarna', label: say('Daarna'), when: takesPlace },
    { place: 'recap', path: '/terugblik-maken', label: say('Terugblik'), when: wasHeld },
    { place: 'feedback', path: '/waardering', label: say('Waardering'), when: wasHeld },
  ];
  return places.filter(({ when, place }) => when.includes(status) || place === current);
}
