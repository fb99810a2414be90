import { badInput, text } from '@verbonden/shared/kernel';
import { RegistrationPolicy } from '../meeting/meeting.enums';
import { RegistrationEventKind } from './registration-event.entity';
import { RegistrationOutcome } from './registration-result';
import { type Registration, RegistrationStatus } from './registration.entity';
import { windowAt } from './registration-window';
import type { Of, SeatsAtHand, Verdict } from './seat-request';
import type { Seating } from './seating';
import { seatsLeft } from './seats';
import { asItStands, assertOffered, refusedBy, refusedEven } from './verdicts';

/** Gives somebody who waits a seat, out of turn. */
export function promote(
  request: Of<'PROMOTE'>,
  known: Registration | null,
  { meeting, seating }: SeatsAtHand,
  now: Date,
): Verdict {
  if (!known?.isActive) return { outcome: RegistrationOutcome.NOT_REGISTERED, registration: known };
  if (known.status !== RegistrationStatus.WAITLISTED) {
    return { outcome: RegistrationOutcome.UNCHANGED, registration: known };
  }
  const window = windowAt(meeting, now);
  // Before registration opens nobody waits but by a changed opening; a coordinator may help them.
  if (window !== 'OPEN' && window !== 'NOT_YET') return { outcome: refusedBy[window], registration: known };
  if (request.addSeat) seating.addSeat(known.mode);
  if (seatsLeft(seating, known.mode) === 0) return { outcome: RegistrationOutcome.FULL, registration: known };
  seating.promote(known, request.by);
  return asItStands(known);
}

/** A coordinator adds until the meeting ends; a colleague, like anybody, while registration is open. */
export function add(
  request: Of<'ADD'>,
  known: Registration | null,
  { meeting, seating }: SeatsAtHand,
  now: Date,
): Verdict {
  if (known?.isActive) return { outcome: RegistrationOutcome.ALREADY_REGISTERED, registration: known };
  const window = windowAt(meeting, now);
  const isColleague = request.as === 'COLLEAGUE';
  if (window === 'CANCELLED' || window === 'PAST' || (isColleague && window !== 'OPEN'))
    return { outcome: refusedBy[window], registration: known };
  if (isColleague && meeting.registrationPolicy === RegistrationPolicy.INVITED)
    return { outcome: RegistrationOutcome.NOT_INVITED, registration: known };
  assertOffered(meeting, request.mode);
  if (isColleague && meeting.registrationPolicy === RegistrationPolicy.APPROVAL)
    return { outcome: RegistrationOutcome.AWAITS_APPROVAL, registration: known };
  const added = seating.join(request.personId, request.mode, false, request.by, {
    what: addedAs[request.as],
    reason: request.reason ?? null,
  });
  if (request.addSeat) giveSeat(added, seating, request.by);
  return asItStands(added);
}

const addedAs = {
  COORDINATOR: RegistrationEventKind.ADDED,
  APPROVED: RegistrationEventKind.APPROVED,
  COLLEAGUE: RegistrationEventKind.ADDED_BY_COLLEAGUE,
} as const;

/** A coordinator moves somebody between room and online. */
export function move(
  request: Of<'MOVE'>,
  known: Registration | null,
  { meeting, seating }: SeatsAtHand,
  now: Date,
): Verdict {
  if (!known?.isActive) return { outcome: RegistrationOutcome.NOT_REGISTERED, registration: known };
  const window = windowAt(meeting, now);
  if (window === 'CANCELLED' || window === 'PAST') return { outcome: refusedBy[window], registration: known };
  assertOffered(meeting, request.mode);
  if (known.mode === request.mode && known.status === RegistrationStatus.CONFIRMED)
    return { outcome: RegistrationOutcome.UNCHANGED, registration: known };
  if (known.mode !== request.mode) {
    const told = { what: RegistrationEventKind.MOVED, reason: request.reason ?? null };
    seating.switch(known, request.mode, false, request.by, told);
  } else if (!request.addSeat) return { outcome: RegistrationOutcome.UNCHANGED, registration: known };
  if (request.addSeat) giveSeat(known, seating, request.by);
  return asItStands(known);
}

/** Puts somebody into a subsession, out of turn. @throws DomainError BAD_USER_INPUT at `subsessionId`, `registrationId` */
export function place(
  request: Of<'PLACE'>,
  known: Registration | null,
  { meeting, seating, rounds }: SeatsAtHand,
  now: Date,
): Verdict {
  const refused = refusedEven(known, meeting, now);
  if (refused) return refused;
  const { id, seatMode } = known!;
  const subsession = rounds.subsession(request.subsessionId) ?? unknownSubsession();
  if (!seatMode) noSeatYet();
  const held = rounds.of(id).some((each) => each.subsessionId === subsession.id && each.isHeld);
  if (held) return { outcome: RegistrationOutcome.UNCHANGED, registration: known };
  rounds.follow(seating.changed());
  if (!rounds.hasFreeSeat(subsession.id, seatMode)) {
    if (!request.addSeat) return { outcome: RegistrationOutcome.FULL, registration: known };
    rounds.addSeat(subsession, seatMode);
  }
  rounds.place(known!, subsession, request.by);
  return asItStands(known!);
}

/** A seat of its own for who would have to wait. */
function giveSeat(registration: Registration, seating: Seating, by: string | null): void {
  if (registration.status !== RegistrationStatus.WAITLISTED) return;
  seating.addSeat(registration.mode);
  seating.promote(registration, by);
}

function unknownSubsession(): never {
  throw badInput({
    field: 'subsessionId',
    code: 'NOT_OF_THIS_MEETING',
    text: text('Deze sessie hoort niet bij deze bijeenkomst.', 'This session is not part of this meeting.'),
  });
}

function noSeatYet(): never {
  throw badInput({
    field: 'registrationId',
    code: 'NO_SEAT_YET',
    text: text(
      'Deze persoon wacht nog op een plek in de bijeenkomst. Geef die eerst.',
      'This person still waits for a seat in the meeting. Give that first.',
    ),
  });
}
