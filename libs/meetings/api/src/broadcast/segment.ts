import { type Registration, RegistrationStatus } from '../registration/registration.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { Broadcast } from './broadcast.entity';
import { BroadcastAudience } from './broadcast.enums';

type Addressed = Pick<Broadcast, 'audience' | 'subsessionId'>;

/**
 * Whether somebody still belongs to whom a letter was for, when it is about to leave: a letter to who waits says nothing
 * to who has a seat by now. `held` are the subsessions in which this person has a seat.
 */
export function stillBelongs(
  { audience, subsessionId }: Addressed,
  registration: Pick<Registration, 'status' | 'seatMode' | 'isActive'>,
  held: ReadonlySet<string>,
): boolean {
  switch (audience) {
    case BroadcastAudience.EVERYBODY:
      return registration.isActive;
    case BroadcastAudience.ONSITE:
      return registration.seatMode === AttendanceMode.ONSITE;
    case BroadcastAudience.ONLINE:
      return registration.seatMode === AttendanceMode.ONLINE;
    case BroadcastAudience.WAITING:
      return registration.status === RegistrationStatus.WAITLISTED;
    case BroadcastAudience.SUBSESSION:
      return registration.isActive && subsessionId !== null && held.has(subsessionId);
    case BroadcastAudience.ATTENDED:
      return true; // Who was there stays somebody who was there.
  }
}

/** The same group in SQL, over `registrations r`; `$2` is the subsession. */
export const groupInSql: Readonly<Record<BroadcastAudience, string>> = {
  EVERYBODY: `r.status <> 'CANCELLED'`,
  ONSITE: `r.seat_mode = 'ONSITE'`,
  ONLINE: `r.seat_mode = 'ONLINE'`,
  WAITING: `r.status = 'WAITLISTED'`,
  SUBSESSION: `r.status <> 'CANCELLED' AND EXISTS (
    SELECT FROM subsession_choices c WHERE c.registration_id = r.id AND c.held_subsession_id = $2)`,
  ATTENDED: 'EXISTS (SELECT FROM attendances a WHERE a.registration_id = r.id)',
};
