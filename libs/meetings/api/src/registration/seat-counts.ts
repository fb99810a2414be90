import type { EntityManager } from 'typeorm';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { ByMode } from './seats';
import { placeInSql } from './waitlist';

/** What is counted of one meeting's registrations. */
export interface CountedSeats {
  readonly taken: ByMode<number>;
  readonly waiting: ByMode<number>;
  /** The highest number given so far. */
  readonly lastNumber: number;
}

/** Counts seats and lines of meetings in one statement; a meeting without registrations is absent. */
export async function readSeatCounts(
  tx: EntityManager,
  meetingIds: readonly string[],
): Promise<Map<string, CountedSeats>> {
  const rows = await tx.query<
    {
      id: string;
      onsiteTaken: number;
      onlineTaken: number;
      onsiteWaiting: number;
      onlineWaiting: number;
      lastNumber: number;
    }[]
  >(
    `SELECT meeting_id AS id,
            count(*) FILTER (WHERE seat_mode = 'ONSITE')::int AS "onsiteTaken",
            count(*) FILTER (WHERE seat_mode = 'ONLINE')::int AS "onlineTaken",
            count(${placeInSql(AttendanceMode.ONSITE, 'r')})::int AS "onsiteWaiting",
            count(${placeInSql(AttendanceMode.ONLINE, 'r')})::int AS "onlineWaiting",
            max(greatest(number, meanwhile_number)) AS "lastNumber"
     FROM registrations r WHERE meeting_id = ANY ($1) GROUP BY meeting_id`,
    [meetingIds],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        taken: { ONSITE: row.onsiteTaken, ONLINE: row.onlineTaken },
        waiting: { ONSITE: row.onsiteWaiting, ONLINE: row.onlineWaiting },
        lastNumber: row.lastNumber,
      },
    ]),
  );
}

/** The position in the line of their wished way, for those of these registrations who wait. */
export async function readPositions(
  tx: EntityManager,
  registrationIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; position: number }[]>(
    `SELECT r.id, (1 + (
       SELECT count(*) FROM registrations o
       WHERE o.meeting_id = r.meeting_id AND CASE r.mode
         WHEN 'ONSITE' THEN ${placeInSql(AttendanceMode.ONSITE, 'o')}
         ELSE ${placeInSql(AttendanceMode.ONLINE, 'o')} END < r.number))::int AS position
     FROM registrations r WHERE r.id = ANY ($1) AND r.status = 'WAITLISTED'`,
    [registrationIds],
  );
  return new Map(rows.map((row) => [row.id, row.position]));
}
