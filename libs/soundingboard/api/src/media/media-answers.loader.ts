import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { MediaCount, MediaYes } from './media-yes';

const nobody: MediaCount = { asked: 0, waiting: 0, no: 0, withdrawn: 0 };

/** What the desk reads of answers, for many questions at once: numbers, and the chosen names of who said yes. */
@Injectable()
export class MediaAnswersLoader {
  constructor(private readonly db: DataSource) {}

  readonly countOf = loader<string, MediaCount>(async (requestIds) => {
    const rows = await this.db.query<(MediaCount & { id: string })[]>(
      `SELECT request_id AS id, count(*)::int AS asked,
              count(*) FILTER (WHERE state = 'ASKED')::int AS waiting,
              count(*) FILTER (WHERE state = 'NO')::int AS no,
              count(*) FILTER (WHERE state = 'WITHDRAWN')::int AS withdrawn
       FROM media_answers WHERE request_id = ANY ($1::uuid[]) GROUP BY 1`,
      [requestIds],
    );
    return new Map(rows.map(({ id, ...count }) => [id, count]));
  }, nobody);

  /** Those who are still on the board; a role that ended ends it. */
  readonly yesOf = loader<string, MediaYes[]>(async (requestIds) => {
    const rows = await this.db.query<(MediaYes & { requestId: string })[]>(
      `SELECT consent.request_id AS "requestId", consent.id, person.name,
              consent.needs_guardian AS "needsGuardian", consent.guardian_agreed_on::text AS "guardianAgreedOn"
       FROM media_consents consent JOIN persons person ON person.id = consent.person_id
       WHERE consent.request_id = ANY ($1::uuid[]) AND consent.ended_at IS NULL
         AND EXISTS (SELECT FROM memberships role WHERE role.person_id = person.id
                     AND role.role = 'SOUNDING_BOARD' AND role.until IS NULL)
       ORDER BY consent.id`,
      [requestIds],
    );
    return groupedBy(rows, ({ requestId }) => requestId);
  }, []);
}
