import { badInput, text } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingForm, RegistrationPolicy } from '../meeting/meeting.enums';
import { RegistrationEventKind } from './registration-event.entity';
import { RegistrationOutcome } from './registration-result';
import { type Registration, RegistrationStatus } from './registration.entity';
import { type RegistrationWindow, windowAt } from './registration-window';
import type { Seating } from './seating';
import { seatsLeft } from './seats';

/** What somebody wants of a meeting; `personId` is whose registration it is, `by` who asks (null: nobody, by itself). */
export type SeatRequest = { readonly personId: string; readonly by: string | null } & (
  | {
      readonly what: 'REGISTER';
      readonly mode: AttendanceMode;
      readonly onlineMeanwhile: boolean;
      /** Whether the meeting is for this person, asked once the meeting is read. */
      readonly isFor: (meeting: Meeting) => boolean;
      /** True for who was invited, or is known to be welcome in another way. */
      readonly isAdmitted?: boolean;
    }
  | {
      readonly what: 'CHANGE_MODE';
      readonly mode: AttendanceMode;
      readonly onlineMeanwhile: boolean;
      /** True by a link in a mail: who left comes back this way. */
      readonly mayReturn: boolean;
    }
  | {
      readonly what: 'CANCEL';
      /** True when somebody did not answer a colleague in time. */
      readonly lapsed?: boolean;
      readonly reason?: string | null;
    }
  /** Somebody else puts a person on the list. */
  | {
      readonly what: 'ADD';
      readonly mode: AttendanceMode;
      readonly as: 'COORDINATOR' | 'APPROVED' | 'COLLEAGUE';
      /** A seat more when there is none, for a coordinator. */
      readonly addSeat?: boolean;
      readonly reason?: string | null;
    }
  /** A coordinator moves somebody between room and online. */
  | {
      readonly what: 'MOVE';
      readonly mode: AttendanceMode;
      readonly addSeat?: boolean;
      readonly reason?: string | null;
    }
  | { readonly what: 'PROMOTE'; readonly addSeat: boolean }
);

/** What was decided: an outcome, or a registration whose own status is the outcome once the ride is over. */
export interface Verdict {
  readonly outcome: RegistrationOutcome | 'AS_IT_STANDS';
  readonly registration: Registration | null;
}

/** What a closed window is told as. */
export const refusedBy: Readonly<Record<Exclude<RegistrationWindow, 'OPEN'>, RegistrationOutcome>> = {
  FORM_OPEN: RegistrationOutcome.NOT_OPEN,
  NOT_YET: RegistrationOutcome.NOT_OPEN,
  CLOSED: RegistrationOutcome.CLOSED,
  CANCELLED: RegistrationOutcome.MEETING_CANCELLED,
  PAST: RegistrationOutcome.PAST,
};

/**
 * Decides one request, with the meeting locked, and does what was decided to the seating.
 * @throws DomainError BAD_USER_INPUT at `mode` when the meeting has no such way of taking part
 */
export function judge(request: SeatRequest, meeting: Meeting, seating: Seating, now: Date): Verdict {
  const known = seating.of(request.personId) ?? null;
  switch (request.what) {
    case 'REGISTER':
      return register(request, known, meeting, seating, now);
    case 'CHANGE_MODE':
      return changeMode(request, known, meeting, seating, now);
    case 'CANCEL':
      return cancel(request, known, meeting, seating, now);
    case 'PROMOTE':
      return promote(request, known, meeting, seating, now);
    case 'ADD':
      return add(request, known, meeting, seating, now);
    case 'MOVE':
      return move(request, known, meeting, seating, now);
  }
}

type Of<What extends SeatRequest['what']> = Extract<SeatRequest, { what: What }>;

function register(
  request: Of<'REGISTER'>,
  known: Registration | null,
  meeting: Meeting,
  seating: Seating,
  now: Date,
): Verdict {
  if (known?.isActive) return { outcome: RegistrationOutcome.ALREADY_REGISTERED, registration: known };
  const window = windowAt(meeting, now);
  if (window !== 'OPEN') return { outcome: refusedBy[window], registration: known };
  if (!request.isAdmitted) {
    if (meeting.registrationPolicy === RegistrationPolicy.INVITED)
      return { outcome: RegistrationOutcome.NOT_INVITED, registration: known };
    if (!request.isFor(meeting)) return { outcome: RegistrationOutcome.NOT_FOR_YOU, registration: known };
  }
  assertOffered(meeting, request.mode);
  if (!request.isAdmitted && meeting.registrationPolicy === RegistrationPolicy.APPROVAL)
    return { outcome: RegistrationOutcome.AWAITS_APPROVAL, registration: known };
  return asItStands(seating.join(request.personId, request.mode, request.onlineMeanwhile, request.by));
}

function changeMode(
  request: Of<'CHANGE_MODE'>,
  known: Registration | null,
  meeting: Meeting,
  seating: Seating,
  now: Date,
): Verdict {
  if (!known || (!known.isActive && !request.mayReturn)) {
    return { outcome: RegistrationOutcome.NOT_REGISTERED, registration: known };
  }
  const window = windowAt(meeting, now);
  if (window !== 'OPEN') return { outcome: refusedBy[window], registration: known };
  assertOffered(meeting, request.mode);
  if (!known.isActive) {
    // Who was let in once and left asks again: a coordinator may have taken them off the list.
    if (meeting.registrationPolicy === RegistrationPolicy.APPROVAL)
      return { outcome: RegistrationOutcome.AWAITS_APPROVAL, registration: known };
    return asItStands(seating.join(request.personId, request.mode, request.onlineMeanwhile, request.by));
  }
  const wantsMeanwhile = request.onlineMeanwhile && request.mode === AttendanceMode.ONSITE;
  const same =
    known.mode === request.mode &&
    (known.status === RegistrationStatus.CONFIRMED || known.onlineMeanwhile || !wantsMeanwhile);
  if (same) return { outcome: RegistrationOutcome.UNCHANGED, registration: known };
  seating.switch(known, request.mode, wantsMeanwhile, request.by);
  return asItStands(known);
}

function cancel(
  request: Of<'CANCEL'>,
  known: Registration | null,
  meeting: Meeting,
  seating: Seating,
  now: Date,
): Verdict {
  if (!known?.isActive) return { outcome: RegistrationOutcome.NOT_REGISTERED, registration: known };
  const window = windowAt(meeting, now);
  if (window === 'CANCELLED' || window === 'PAST') {
    return { outcome: refusedBy[window], registration: known };
  }
  const what = request.lapsed ? RegistrationEventKind.LAPSED : RegistrationEventKind.CANCELLED;
  seating.leave(known, request.by, { what, reason: request.reason ?? null });
  return asItStands(known);
}

function promote(
  request: Of<'PROMOTE'>,
  known: Registration | null,
  meeting: Meeting,
  seating: Seating,
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
function add(
  request: Of<'ADD'>,
  known: Registration | null,
  meeting: Meeting,
  seating: Seating,
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

function move(
  request: Of<'MOVE'>,
  known: Registration | null,
  meeting: Meeting,
  seating: Seating,
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

/** A seat of its own for who would have to wait. */
function giveSeat(registration: Registration, seating: Seating, by: string | null): void {
  if (registration.status !== RegistrationStatus.WAITLISTED) return;
  seating.addSeat(registration.mode);
  seating.promote(registration, by);
}

function asItStands(registration: Registration): Verdict {
  return { outcome: 'AS_IT_STANDS', registration };
}

/** @throws DomainError BAD_USER_INPUT at `mode` when the meeting has no such way of taking part */
export function assertOffered(meeting: Meeting, mode: AttendanceMode): void {
  if (meeting.offers(mode)) return;
  throw badInput({
    field: 'mode',
    code: 'MODE_NOT_OFFERED',
    text:
      meeting.form === MeetingForm.ONLINE
        ? text('Deze bijeenkomst is alleen online.', 'This meeting is online only.')
        : text('Deze bijeenkomst is alleen in de zaal.', 'This meeting is in the room only.'),
  });
}
