import { Injectable } from '@nestjs/common';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Participant } from './participant.entity';

/** Who was invited to what, for many requests at once. */
@Injectable()
export class ParticipantLoader {
  constructor(private readonly db: DataSource) {}

  /** All who were invited, in the order in which they were. */
  readonly ofRequest = loader<string, Participant[]>(async (requestIds) => {
    const rows = await this.db
      .getRepository(Participant)
      .find({ where: { requestId: In([...requestIds]) }, order: { id: 'ASC' } });
    const byRequest = new Map<string, Participant[]>();
    for (const row of rows) byRequest.set(row.requestId, [...(byRequest.get(row.requestId) ?? []), row]);
    return byRequest;
  }, []);

  /** How many messages somebody wrote as a member, by request and person: "<request> <person>". */
  readonly messagesOf = loader<string, number>(async (pairs) => {
    const [requestIds, personIds] = [0, 1].map((at) => [
      ...new Set(pairs.map((pair) => pair.split(' ')[at])),
    ]);
    const rows = await this.db.query<{ pair: string; count: number }[]>(
      `SELECT request_id || ' ' || author_id AS pair, count(*)::int AS count FROM advice_messages
       WHERE request_id = ANY ($1::uuid[]) AND author_id = ANY ($2::uuid[]) AND author_kind = 'MEMBER' GROUP BY 1`,
      [requestIds, personIds],
    );
    return new Map(rows.map(({ pair, count }) => [pair, count]));
  }, 0);
}
