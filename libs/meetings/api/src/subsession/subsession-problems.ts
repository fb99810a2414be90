import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { Programme } from '../agenda/programme';
import { type AttendanceMode, attendanceModes } from '../meeting/meeting.enums';
import type { ByMode } from '../registration/seats';
import type { Subsession } from './subsession.entity';
import { type SubsessionUse, unused } from './subsession-use';

const seatField: ByMode<'seatsOnsite' | 'seatsOnline'> = { ONSITE: 'seatsOnsite', ONLINE: 'seatsOnline' };
const where = {
  ONSITE: text('in de zaal', 'in the room'),
  ONLINE: text('online', 'online'),
} as const;

/**
 * What people hold in subsessions is not taken away by saving a programme: no subsession goes that somebody chose (the
 * coordinator first moves these people, and knows what they lose), and no number of seats is below what is taken.
 * @returns problems at "agenda.<part>.subsessions.<place>.seatsOnsite" and the like; at "agenda.<part>.kind" or "agenda"
 *   when the whole round would go
 */
export function subsessionProblems(
  before: Programme,
  after: Programme,
  uses: ReadonlyMap<string, SubsessionUse>,
): FieldProblem[] {
  const stay = new Set(after.subsessions.map(({ id }) => id));
  return [
    ...before.subsessions
      .filter(({ id }) => !stay.has(id))
      .flatMap((gone) => goneProblems(gone, after, uses.get(gone.id) ?? unused)),
    ...after.subsessions.flatMap((each) =>
      attendanceModes.flatMap((mode) => seatProblems(each, mode, after, uses.get(each.id) ?? unused)),
    ),
  ];
}

function goneProblems(gone: Subsession, after: Programme, { people }: SubsessionUse): FieldProblem[] {
  if (people === 0) return [];
  const place = after.items.findIndex(({ id }) => id === gone.roundId);
  const isRound = after.subsessions.some(({ roundId }) => roundId === gone.roundId);
  return [
    {
      field: place < 0 ? 'agenda' : `agenda.${place}.${isRound ? 'subsessions' : 'kind'}`,
      code: 'SUBSESSION_IN_USE',
      text: text(
        `‘${gone.titleNl}’ kan niet weg: ${people === 1 ? '1 mens koos' : `${people} mensen kozen`} deze subsessie. Geef hun eerst een andere plek.`,
        `“${gone.titleEn ?? gone.titleNl}” cannot go: ${people === 1 ? '1 person' : `${people} people`} chose this subsession. Give them another place first.`,
      ),
    },
  ];
}

function seatProblems(
  subsession: Subsession,
  mode: AttendanceMode,
  { items, subsessions }: Programme,
  use: SubsessionUse,
): FieldProblem[] {
  const seats = subsession.seatsFor(mode);
  const taken = use[mode];
  if (seats === null || seats >= taken) return [];
  const part = items.findIndex(({ id }) => id === subsession.roundId);
  const place = subsessions.filter(({ roundId }) => roundId === subsession.roundId).indexOf(subsession);
  const { nl, en } = where[mode];
  return [
    {
      field: `agenda.${part}.subsessions.${place}.${seatField[mode]}`,
      code: 'BELOW_TAKEN',
      text: text(
        `In ‘${subsession.titleNl}’ ${taken === 1 ? 'is al 1 plek' : `zijn al ${taken} plekken`} ${nl} bezet. Kies ${taken} of meer.`,
        `In “${subsession.titleEn ?? subsession.titleNl}” ${taken} ${taken === 1 ? 'seat is' : 'seats are'} taken ${en} already. Choose ${taken} or more.`,
      ),
    },
  ];
}
