import type { EntityManager } from 'typeorm';
import type { RegistrationEvent } from './registration-event.entity';
import type { Registration } from './registration.entity';

/** Writes registrations, new ones and changed ones, in one statement. */
export async function writeRegistrations(
  tx: EntityManager,
  registrations: readonly Registration[],
): Promise<void> {
  if (registrations.length === 0) return;
  await tx.query(
    `INSERT INTO registrations AS known (id, meeting_id, person_id, mode, status, seat_mode, number,
                                         meanwhile_number, revision, created_at, updated_at)
     SELECT id, "meetingId", "personId", mode, status, "seatMode", number, "meanwhileNumber", revision,
            "createdAt", "updatedAt"
     FROM jsonb_to_recordset($1::jsonb) AS given (
       id uuid, "meetingId" uuid, "personId" uuid, mode text, status text, "seatMode" text, number int,
       "meanwhileNumber" int, revision int, "createdAt" timestamptz, "updatedAt" timestamptz)
     ON CONFLICT (meeting_id, person_id) DO UPDATE SET
       mode = excluded.mode, status = excluded.status, seat_mode = excluded.seat_mode, number = excluded.number,
       meanwhile_number = excluded.meanwhile_number, revision = excluded.revision,
       updated_at = excluded.updated_at`,
    [JSON.stringify(registrations)],
  );
}

/** Adds to the histories. */
export async function writeEvents(tx: EntityManager, events: readonly RegistrationEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO registration_events (id, registration_id, what, mode, seat_mode, number, by_person_id, reason,
                                      subsession_id, at)
     SELECT id, "registrationId", what, mode, "seatMode", number, "byPersonId", reason, "subsessionId", at
     FROM jsonb_to_recordset($1::jsonb) AS given (
       id uuid, "registrationId" uuid, what text, mode text, "seatMode" text, number int, "byPersonId" uuid,
       reason text, "subsessionId" uuid, at timestamptz)`,
    [JSON.stringify(events)],
  );
}
