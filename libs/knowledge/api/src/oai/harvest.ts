import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUUID } from 'class-validator';
import { type PublishedItem, PublishedItems } from '../export/published-items';
import type { KnowledgeKind, Theme } from '../taxonomy/codes';
import type { OaiSet, Selection } from './oai-request';
import type { OaiToken } from './oai-token';

const pageSize = 100;

/** A record of the repository: what is published, or the trace of what was. */
export interface Harvested {
  readonly id: string;
  /** To the microsecond, in UTC. */
  readonly at: string;
  readonly kind: KnowledgeKind;
  readonly themes: readonly Theme[];
  /** Null for what was archived: then only its header is given (status deleted). */
  readonly published: PublishedItem | null;
}

export interface HarvestPage {
  readonly records: readonly Harvested[];
  readonly total: number;
  readonly hasMore: boolean;
}

/** What was public once is in it for ever; a draft, and what was archived as one, never. */
const isRecord = `(item.status = 'PUBLISHED' OR (item.status = 'ARCHIVED' AND item.archived_on IS NOT NULL))`;
const columns = `item.id, item.kind, item.themes, item.status,
  to_char(item.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;

/** Reads the repository in the order in which things changed, so that a harvest can be taken up where it was. */
@Injectable()
export class Harvest {
  constructor(
    private readonly db: DataSource,
    private readonly published: PublishedItems,
  ) {}

  async page({ from, until, set }: Selection, token: OaiToken | null): Promise<HarvestPage> {
    const values: unknown[] = [];
    const value = (each: unknown) => `$${values.push(each)}`;
    const conditions = [isRecord];
    // A second has a length: until 12:00:00 is until its end.
    if (from) conditions.push(`item.updated_at >= ${value(from)}::timestamptz`);
    if (until) conditions.push(`item.updated_at < ${value(until)}::timestamptz + interval '1 second'`);
    if (set) conditions.push(inSet(set, value));
    const [counted] = await this.db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM knowledge_items item WHERE ${conditions.join(' AND ')}`,
      values,
    );
    if (token)
      conditions.push(
        `(item.updated_at, item.id) > (${value(token.at)}::timestamptz, ${value(token.id)}::uuid)`,
      );
    const rows = await this.db.query<Row[]>(
      `SELECT ${columns} FROM knowledge_items item WHERE ${conditions.join(' AND ')}
       ORDER BY item.updated_at, item.id LIMIT ${pageSize + 1}`,
      values,
    );
    return {
      records: await this.told(rows.slice(0, pageSize)),
      total: counted!.count,
      hasMore: rows.length > pageSize,
    };
  }

  async find(id: string): Promise<Harvested | null> {
    if (!isUUID(id)) return null;
    const rows = await this.db.query<Row[]>(
      `SELECT ${columns} FROM knowledge_items item WHERE item.id = $1 AND ${isRecord}`,
      [id],
    );
    return (await this.told(rows))[0] ?? null;
  }

  /** Nothing changed before this. */
  async earliest(): Promise<Date | null> {
    const [row] = await this.db.query<{ at: Date | null }[]>(
      `SELECT min(item.updated_at) AS at FROM knowledge_items item WHERE ${isRecord}`,
    );
    return row!.at;
  }

  private async told(rows: readonly Row[]): Promise<Harvested[]> {
    const items = await this.published.byId(
      rows.filter((row) => row.status === 'PUBLISHED').map(({ id }) => id),
    );
    const byId = new Map(items.map((each) => [each.item.id, each]));
    return rows.map(({ status: _, ...row }) => ({ ...row, published: byId.get(row.id) ?? null }));
  }
}

interface Row extends Omit<Harvested, 'published'> {
  readonly status: string;
}

function inSet({ by, code }: OaiSet, value: (each: unknown) => string): string {
  if (by === 'soort') return code === null ? 'true' : `item.kind = ${value(code)}`;
  return code === null ? 'cardinality(item.themes) > 0' : `item.themes && ${value([code])}::text[]`;
}
