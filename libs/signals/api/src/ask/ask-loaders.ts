import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Reply } from '../reply/reply.entity';
import { Routing } from '../routing/routing.entity';
import { Ask } from './ask.entity';

/** What was asked, of whom, and what they replied, for many signals at once. */
@Injectable()
export class AskLoaders {
  constructor(private readonly db: DataSource) {}

  /** By the id of the signal. */
  readonly asks = loader<string, Ask | null>(
    async (ids) =>
      new Map(
        (await this.db.getRepository(Ask).findBy({ signalId: In([...ids]) })).map((each) => [
          each.signalId,
          each,
        ]),
      ),
    null,
  );

  /** By the id of the signal, in the order of asking. */
  readonly routings = loader<string, Routing[]>(
    async (ids) =>
      groupedBy(
        await this.db.getRepository(Routing).find({
          where: { signalId: In([...ids]) },
          order: { askedAt: 'ASC', id: 'ASC' },
        }),
        ({ signalId }) => signalId,
      ),
    [],
  );

  /** How many replied, by the id of the signal. */
  readonly replyCounts = loader<string, number>(async (ids) => {
    const rows = await this.db.query<{ id: string; count: number }[]>(
      `SELECT signal_id AS id, count(*)::int AS count FROM signal_replies WHERE signal_id = ANY ($1) GROUP BY 1`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, 0);

  /** By the id of the signal: what helped first, then the oldest first; at most fifty each. */
  readonly replies = loader<string, Reply[]>(async (ids) => {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY signal_id ORDER BY helped DESC, id) AS place
                       FROM signal_replies WHERE signal_id = ANY ($1)) AS placed
       WHERE place <= 50`,
      [[...ids]],
    );
    const replies = await this.db.getRepository(Reply).find({
      where: { id: In(rows.map(({ id }) => id)) },
      order: { helped: 'DESC', id: 'ASC' },
    });
    return groupedBy(replies, ({ signalId }) => signalId);
  }, []);
}
