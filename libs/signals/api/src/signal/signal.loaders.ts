import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Signal } from './signal.entity';

const mostFromOne = 100;
const mostAnswered = 10;

/** Signals by id and by what they came from, for many at once. */
@Injectable()
export class SignalLoaders {
  constructor(private readonly db: DataSource) {}

  /** Also those that were merged. */
  readonly byId = loader<string, Signal | null>(
    async (ids) =>
      new Map(
        (await this.db.getRepository(Signal).findBy({ id: In([...ids]) })).map((each) => [each.id, each]),
      ),
    null,
  );

  /** Those raised at a meeting or subsession, oldest first; of a double, the one that stayed. At most a hundred each. */
  readonly byOrigin = loader<string, Signal[]>(async (originIds) => {
    const rows = await this.db.query<{ origin: string; id: string }[]>(
      `SELECT origin_id AS origin, coalesce(merged_into_id, id) AS id
       FROM (SELECT *, row_number() OVER (PARTITION BY origin_id ORDER BY id) AS place
             FROM signals WHERE origin_id = ANY ($1)) AS raised
       WHERE place <= ${mostFromOne} ORDER BY place`,
      [[...originIds]],
    );
    const signals = new Map(
      (await this.db.getRepository(Signal).findBy({ id: In(rows.map(({ id }) => id)) })).map((each) => [
        each.id,
        each,
      ]),
    );
    const found = new Map<string, Set<Signal>>();
    for (const { origin, id } of rows) {
      found.set(origin, (found.get(origin) ?? new Set()).add(signals.get(id)!));
    }
    return new Map([...found].map(([origin, raised]) => [origin, [...raised]]));
  }, []);

  /** Those that a page answers, by its path without language, the newest first. At most ten each. */
  readonly byAnswer = loader<string, Signal[]>(async (paths) => {
    const signals = await this.db
      .createQueryBuilder(Signal, 'signal')
      .innerJoin(
        (from) =>
          from
            .select('answered.id', 'id')
            .addSelect(
              'row_number() OVER (PARTITION BY answered.answer_url ORDER BY answered.id DESC)',
              'place',
            )
            .from(Signal, 'answered')
            .where('answered.answer_url = ANY (:paths) AND answered.merged_into_id IS NULL', {
              paths: [...paths],
            }),
        'chosen',
        `chosen.id = signal.id AND chosen.place <= ${mostAnswered}`,
      )
      .orderBy('signal.id', 'DESC')
      .getMany();
    return groupedBy(signals, ({ answerUrl }) => answerUrl ?? '');
  }, []);
}
