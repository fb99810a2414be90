import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Lookalike } from './lookalike.entity';

/** As many as are decided on in one sitting; each decision makes room for the next. */
export const mostAtOnce = 20;

/** Pairs that wait for a coordinator: the same address first, what was found first before what came later. */
@Injectable()
export class LookalikeList {
  constructor(private readonly db: DataSource) {}

  waiting(): Promise<Lookalike[]> {
    return this.db.query(
      `SELECT pair.one_id AS "oneId", pair.other_id AS "otherId", pair.why, pair.found_at AS "foundAt"
       FROM knowledge_lookalikes pair
       JOIN knowledge_items one ON one.id = pair.one_id AND one.status = 'PUBLISHED'
       JOIN knowledge_items other ON other.id = pair.other_id AND other.status = 'PUBLISHED'
       WHERE pair.set_apart_at IS NULL
       ORDER BY pair.why, pair.found_at, pair.one_id, pair.other_id LIMIT ${mostAtOnce}`,
    );
  }
}
