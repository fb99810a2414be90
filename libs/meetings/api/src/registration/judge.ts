import { AttendanceMode, RegistrationPolicy } from '../meeting/meeting.enums';
import type { RoundWish } from '../subsession/subsession-seating';
import { add, move, place, promote } from './judge-by-hand';
import { RegistrationEventKind } from './registration-event.entity';
import { RegistrationOutcome } from './registration-result';
import { type Registration, RegistrationStatus } from './registration.entity';
import { windowAt } from './registration-window';
import type { Of, SeatRequest, SeatsAtHand, Verdict } from './seat-request';
import { asItStands, assertPossible, refusedBy, refusedEven } from './verdicts';

/**
 * Decides one request, with the meeting locked, and does what was decided to the seats.
 * @throws DomainError BAD_USER_INPUT at `mode` when the meeting has no such way of taking part; at `choices…`
 */
export function judge(request: SeatRequest, at: SeatsAtHand, now: Date): Verdict {
  const known = at.seating.of(request.personId) ?? null;
  switch (request.what) {
    case 'REGISTER':
      return register(request, known, at, now);
    case 'CHANGE_MODE':
    case 'CHANGE':
      return change(request, known, at, now);
    case 'CANCEL':
      return cancel(request, known, at, now);
    case 'GIVE_BACK':
      return giveBack(request, known, at, now);
    case 'PROMOTE':
      return promote(request, known, at, now);
    case 'ADD':
      return add(request, known, at, now);
    case 'MOVE':
      return move(request, known, at, now);
    case 'PLACE':
      return place(request, known, at, now);
  }
}

function register(request: Of<'REGISTER'>, known: Registration | null, at: SeatsAtHand, now: Date): Verdict {
  if (known?.isActive) return { outcome: RegistrationOutcome.ALREADY_REGISTERED, registration: known };
  const window = windowAt(at.meeting, now);
  if (window !== 'OPEN') return { outcome: refusedBy[window], registration: known };
  const policy = at.meeting.registrationPolicy;
  if (!request.isAdmitted) {
    if (policy === RegistrationPolicy.INVITED)
      return { outcome: RegistrationOutcome.NOT_INVITED, registration: known };
    if (!request.isFor(at.meeting)) return { outcome: RegistrationOutcome.NOT_FOR_YOU, registration: known };
  }
  assertPossible(at, request.mode, request.choices);
  if (!request.isAdmitted && policy === RegistrationPolicy.APPROVAL)
    return { outcome: RegistrationOutcome.AWAITS_APPROVAL, registration: known };
  return join(request, request.mode, at);
}

function change(
  request: Of<'CHANGE_MODE' | 'CHANGE'>,
  known: Registration | null,
  at: SeatsAtHand,
  now: Date,
): Verdict {
  if (!known || (!known.isActive && !request.mayReturn)) {
    return { outcome: RegistrationOutcome.NOT_REGISTERED, registration: known };
  }
  const window = windowAt(at.meeting, now);
  if (window !== 'OPEN') return { outcome: refusedBy[window], registration: known };
  const mode = request.mode ?? known.mode;
  const choices = request.what === 'CHANGE' ? request.choices : null;
  assertPossible(at, mode, choices);
  if (!known.isActive) {
    // Who was let in once and left asks again: a coordinator may have taken them off the list.
    if (at.meeting.registrationPolicy === RegistrationPolicy.APPROVAL)
      return { outcome: RegistrationOutcome.AWAITS_APPROVAL, registration: known };
    return join({ ...request, choices }, mode, at);
  }
  const switched = request.mode !== null && changeMode(request, request.mode, known, at);
  const chose = choices ? choose(known, choices, at) : false;
  const told = request.what === 'CHANGE' && request.answers !== undefined;
  return switched || chose || told
    ? { ...asItStands(known), chose }
    : { outcome: RegistrationOutcome.UNCHANGED, registration: known };
}

/** @returns false when that is how it was already */
function changeMode(
  request: { readonly onlineMeanwhile: boolean; readonly by: string | null },
  mode: AttendanceMode,
  known: Registration,
  { seating }: SeatsAtHand,
): boolean {
  const wantsMeanwhile = request.onlineMeanwhile && mode === AttendanceMode.ONSITE;
  const same =
    known.mode === mode &&
    (known.status === RegistrationStatus.CONFIRMED || known.onlineMeanwhile || !wantsMeanwhile);
  if (same) return false;
  seating.switch(known, mode, wantsMeanwhile, request.by);
  return true;
}

function cancel(request: Of<'CANCEL'>, known: Registration | null, at: SeatsAtHand, now: Date): Verdict {
  const refused = refusedEven(known, at.meeting, now);
  if (refused) return refused;
  const what = request.lapsed ? RegistrationEventKind.LAPSED : RegistrationEventKind.CANCELLED;
  at.seating.leave(known!, request.by, { what, reason: request.reason ?? null });
  return asItStands(known!);
}

function giveBack(request: Of<'GIVE_BACK'>, known: Registration | null, at: SeatsAtHand, now: Date): Verdict {
  const refused = refusedEven(known, at.meeting, now);
  if (refused) return refused;
  return at.rounds.giveBack(known!.id, request.roundId)
    ? { ...asItStands(known!), chose: true }
    : { outcome: RegistrationOutcome.UNCHANGED, registration: known };
}

function join(
  request: {
    readonly personId: string;
    readonly by: string | null;
    readonly onlineMeanwhile: boolean;
    readonly choices?: readonly RoundWish[] | null;
  },
  mode: AttendanceMode,
  at: SeatsAtHand,
): Verdict {
  const registration = at.seating.join(request.personId, mode, request.onlineMeanwhile, request.by);
  // Whoever comes back without a word about subsessions wishes what they wished before.
  if (request.choices) choose(registration, request.choices, at);
  return asItStands(registration);
}

/** Seats in the meeting first: a seat in a subsession counts in the way somebody takes part. */
function choose(
  registration: Registration,
  choices: readonly RoundWish[],
  { seating, rounds }: SeatsAtHand,
): boolean {
  rounds.follow(seating.changed());
  return rounds.choose(registration, choices);
}
