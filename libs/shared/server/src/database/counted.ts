import { mostCounted } from '@verbonden/shared/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * A statement that counts what another one finds, `mostCounted + 1` at most, as `total`: PostgreSQL stops looking there.
 * @param found a statement without an order, as "SELECT FROM meetings it WHERE …"
 */
export function countUpTo(found: string): string {
  return `SELECT count(*)::int AS total FROM (${found} LIMIT ${mostCounted + 1}) AS counted`;
}

/** How many things a query would give without its page and order, `mostCounted + 1` at most. */
export async function countOf<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): Promise<number> {
  const found = query.clone().select(`DISTINCT ${query.alias}.id`).orderBy();
  const [sql, values] = found.getQueryAndParameters();
  const [row] = await query.connection.query<{ total: number }[]>(countUpTo(sql), values);
  return row!.total;
}
