import { badInput, text } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { type AttendanceMode, MeetingForm } from '../meeting/meeting.enums';
import { assertWishes } from '../subsession/round-wishes';
import type { RoundWish } from '../subsession/subsession-seating';
import { RegistrationOutcome } from './registration-result';
import type { Registration } from './registration.entity';
import { type RegistrationWindow, windowAt } from './registration-window';
import type { SeatsAtHand, Verdict } from './seat-request';

/** What somebody meets when registration is not open. */
export const refusedBy: Readonly<Record<Exclude<RegistrationWindow, 'OPEN'>, RegistrationOutcome>> = {
  FORM_OPEN: RegistrationOutcome.NOT_OPEN,
  NOT_YET: RegistrationOutcome.NOT_OPEN,
  CLOSED: RegistrationOutcome.CLOSED,
  CANCELLED: RegistrationOutcome.MEETING_CANCELLED,
  PAST: RegistrationOutcome.PAST,
};

/** A registration whose own status says what was decided. */
export function asItStands(registration: Registration): Verdict {
  return { outcome: 'AS_IT_STANDS', registration };
}

/** Why not even leaving is possible; null when it is. */
export function refusedEven(known: Registration | null, meeting: Meeting, now: Date): Verdict | null {
  if (!known?.isActive) return { outcome: RegistrationOutcome.NOT_REGISTERED, registration: known };
  const window = windowAt(meeting, now);
  return window === 'CANCELLED' || window === 'PAST'
    ? { outcome: refusedBy[window], registration: known }
    : null;
}

/** @throws DomainError BAD_USER_INPUT at `mode`, `choices…` */
export function assertPossible(
  { meeting, rounds }: SeatsAtHand,
  mode: AttendanceMode,
  choices: readonly RoundWish[] | null | undefined,
): void {
  assertOffered(meeting, mode);
  if (choices) assertWishes(choices, mode, (id) => rounds.subsession(id));
}

/** @throws DomainError BAD_USER_INPUT at `mode` */
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
