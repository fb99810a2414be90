import type { EntityManager } from 'typeorm';

/** How many people count on a subsession. */
export interface SubsessionUse {
  /** Seats that are held, by the way their people take part. */
  readonly ONSITE: number;
  readonly ONLINE: number;
  /** Who wishes it or sits in it; who left the meeting is not counted. */
  readonly people: number;
}

export const unused: SubsessionUse = { ONSITE: 0, ONLINE: 0, people: 0 };

/** What is held and wished in the subsessions of one meeting, in one statement; unused ones are absent. */
export async function readSubsessionUse(
  tx: EntityManager,
  meetingId: string,
): Promise<Map<string, SubsessionUse>> {
  const rows = await tx.query<({ id: string } & SubsessionUse)[]>(
    `SELECT s.id,
            count(*) FILTER (WHERE c.held_subsession_id = s.id AND r.seat_mode = 'ONSITE')::int AS "ONSITE",
            count(*) FILTER (WHERE c.held_subsession_id = s.id AND r.seat_mode = 'ONLINE')::int AS "ONLINE",
            count(*)::int AS people
     FROM subsessions s
     JOIN subsession_choices c ON c.round_id = s.round_id AND s.id IN (c.subsession_id, c.held_subsession_id)
     JOIN registrations r ON r.id = c.registration_id AND r.status <> 'CANCELLED'
     WHERE s.meeting_id = $1 GROUP BY s.id`,
    [meetingId],
  );
  return new Map(rows.map(({ id, ...use }) => [id, use]));
}
