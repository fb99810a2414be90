import { type EntityManager, In } from 'typeorm';
import type { AttendanceMode } from '../meeting/meeting.enums';
import { SubsessionChoice } from './subsession-choice.entity';
import { SubsessionSeating } from './subsession-seating';
import { Subsession } from './subsession.entity';

interface ChoiceRow {
  readonly seatMode: AttendanceMode | null;
  readonly registrationId: string;
}

/** Reads who sits where, with the meeting locked; a meeting without rounds costs one statement. */
export async function readSubsessionSeating(
  tx: EntityManager,
  meetingId: string,
  givesSeats: boolean,
  now: Date,
): Promise<SubsessionSeating> {
  const subsessions = await tx.find(Subsession, {
    where: { meetingId },
    order: { roundId: 'ASC', position: 'ASC' },
  });
  if (subsessions.length === 0) {
    return new SubsessionSeating({ subsessions, choices: [], modes: new Map(), givesSeats }, now);
  }
  const rows = await tx.query<ChoiceRow[]>(
    `SELECT choice.id, choice.registration_id AS "registrationId", choice.round_id AS "roundId",
            choice.subsession_id AS "subsessionId", choice.second_subsession_id AS "secondSubsessionId",
            choice.held_subsession_id AS "heldSubsessionId", choice.number, choice.created_at AS "createdAt",
            choice.updated_at AS "updatedAt", registration.seat_mode AS "seatMode"
     FROM subsession_choices choice JOIN registrations registration ON registration.id = choice.registration_id
     WHERE registration.meeting_id = $1`,
    [meetingId],
  );
  const choices = rows.map(({ seatMode: _, ...row }) => Object.assign(new SubsessionChoice(), row));
  const modes = new Map(rows.map((row) => [row.registrationId, row.seatMode]));
  return new SubsessionSeating({ subsessions, choices, modes, givesSeats }, now);
}

/** Writes what changed: choices that are gone, new and changed ones, and seats that were added. */
export async function writeSubsessionSeating(tx: EntityManager, seating: SubsessionSeating): Promise<void> {
  const gone = [...seating.removed].map(({ id }) => id);
  if (gone.length > 0) await tx.query('DELETE FROM subsession_choices WHERE id = ANY ($1)', [gone]);
  if (seating.changed.size > 0) {
    await tx.query(
      `INSERT INTO subsession_choices AS known (id, registration_id, round_id, subsession_id, second_subsession_id,
                                                held_subsession_id, number, created_at, updated_at)
       SELECT id, "registrationId", "roundId", "subsessionId", "secondSubsessionId", "heldSubsessionId", number,
              "createdAt", "updatedAt"
       FROM jsonb_to_recordset($1::jsonb) AS given (
         id uuid, "registrationId" uuid, "roundId" uuid, "subsessionId" uuid, "secondSubsessionId" uuid,
         "heldSubsessionId" uuid, number int, "createdAt" timestamptz, "updatedAt" timestamptz)
       ON CONFLICT (registration_id, round_id) DO UPDATE SET
         subsession_id = excluded.subsession_id, second_subsession_id = excluded.second_subsession_id,
         held_subsession_id = excluded.held_subsession_id, number = excluded.number,
         updated_at = excluded.updated_at`,
      [JSON.stringify([...seating.changed])],
    );
  }
  for (const { id, seatsOnsite, seatsOnline } of seating.widened) {
    await tx.update(Subsession, { id }, { seatsOnsite, seatsOnline });
  }
}

/** The subsessions in which registrations hold a seat, by registration, in the order of the day. */
export async function heldSubsessions(
  tx: EntityManager,
  registrationIds: readonly string[],
): Promise<Map<string, Subsession[]>> {
  const rows = await tx.query<{ registrationId: string; heldId: string }[]>(
    `SELECT c.registration_id AS "registrationId", c.held_subsession_id AS "heldId"
     FROM subsession_choices c JOIN agenda_items i ON i.id = c.round_id
     WHERE c.registration_id = ANY($1) AND c.held_subsession_id IS NOT NULL
     ORDER BY i.position`,
    [registrationIds],
  );
  if (rows.length === 0) return new Map();
  const found = await tx.findBy(Subsession, { id: In([...new Set(rows.map(({ heldId }) => heldId))]) });
  const byId = new Map(found.map((each) => [each.id, each]));
  const held = new Map<string, Subsession[]>();
  for (const { registrationId, heldId } of rows) {
    const subsession = byId.get(heldId);
    if (subsession) held.set(registrationId, [...(held.get(registrationId) ?? []), subsession]);
  }
  return held;
}
