import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { inParallel } from './load.ts';

/**
 * The least that registering can be: one hand-written transaction a person, with the meeting's row locked while its
 * seats are counted. No rights, no mail, no history, no answer over HTTP.
 * @param lock false is the negative control: without the lock the count is of before, and the meeting oversells
 * @returns how many registered in a second
 */
export async function bareRegistrations(
  pool: Pool,
  meetingId: string,
  personIds: readonly string[],
  clients: number,
  lock: boolean,
): Promise<number> {
  const began = performance.now();
  await inParallel(personIds, clients, async (personId) => {
    await register(pool, { meetingId, personId }, lock);
  });
  return personIds.length / ((performance.now() - began) / 1000);
}

/** Who wants to come to what. */
export interface BareWish {
  readonly meetingId: string;
  readonly personId: string;
}

/** One such transaction. @returns what the API tells */
export async function register(pool: Pool, { meetingId, personId }: BareWish, lock = true) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const meeting = await client.query<{ seats: number }>({
      name: lock ? 'meeting locked' : 'meeting',
      text: `SELECT seats_onsite AS seats FROM meetings WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`,
      values: [meetingId],
    });
    const counted = await client.query<{ taken: number; last: number }>({
      name: 'count',
      text: `SELECT count(*) FILTER (WHERE seat_mode = 'ONSITE')::int AS taken, coalesce(max(number), 0) AS last
             FROM registrations WHERE meeting_id = $1`,
      values: [meetingId],
    });
    const { taken, last } = counted.rows[0]!;
    const seated = taken < meeting.rows[0]!.seats;
    const id = newId();
    const status = seated ? 'CONFIRMED' : 'WAITLISTED';
    await client.query({
      name: 'register',
      text: `INSERT INTO registrations (id, meeting_id, person_id, mode, status, seat_mode, number, revision)
             VALUES ($1, $2, $3, 'ONSITE', $4, $5, $6, 1)`,
      values: [id, meetingId, personId, status, seated ? 'ONSITE' : null, last + 1],
    });
    await client.query('COMMIT');
    return { outcome: status, position: null, registration: { id, status } };
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
}
