import { Injectable } from '@nestjs/common';
import { loader } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { ImportOutcome } from '../row/import-report';

/** How many rows of a file became what. */
export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>;

const none: OutcomeCounts = { NEW: 0, CHANGED: 0, SAME: 0, ALIKE: 0, WRONG: 0 };

/** Counts the rows of files by what would become of them, or did. */
@Injectable()
export class ImportCounts {
  constructor(private readonly db: DataSource) {}

  /** By the id of a file, once for each operation. */
  readonly byId = loader<string, OutcomeCounts>((ids) => this.of(ids), none);

  async of(ids: readonly string[]): Promise<Map<string, OutcomeCounts>> {
    const rows = await this.db.query<{ id: string; outcome: ImportOutcome; count: number }[]>(
      `SELECT import_id AS id, outcome, count(*)::int AS count FROM import_lines
       WHERE import_id = ANY ($1::uuid[]) AND outcome IS NOT NULL GROUP BY 1, 2`,
      [ids],
    );
    const counts = new Map(ids.map((id) => [id, { ...none }]));
    for (const { id, outcome, count } of rows) counts.get(id)![outcome] = count;
    return counts;
  }
}
