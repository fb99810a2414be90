import { Injectable } from '@nestjs/common';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Signal } from './signal.entity';

const mostFromOne = 100;

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
}
