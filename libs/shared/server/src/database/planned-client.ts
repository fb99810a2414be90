import { createHash } from 'node:crypto';
import pg from 'pg';

/** A statement is planned once per connection from this time on that it comes. */
const soOften = 5;
const mostPlans = 250;
const mostCounted = 2_000;
const counts = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection that lets PostgreSQL keep the plan of what comes again and again with other values (a named prepared
 * statement): of a small statement planning costs more than running. PostgreSQL itself goes on planning anew where the
 * values make a difference (`plan_cache_mode`). A statement with `*` is left out: its result changes with the table,
 * and an update must not disturb a process that runs.
 */
export class PlannedClient extends pg.Client {
  override query = ((...given: unknown[]): unknown => {
    const ask = pg.Client.prototype.query.bind(this) as (...given: unknown[]) => unknown;
    const [text, values, ...rest] = given;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
    return name ? ask({ name, text, values }, ...rest) : ask(...given);
  }) as pg.Client['query'];
}

/** @returns null for what comes too seldom, or is not to be kept */
export function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= mostPlans || !/^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text)) return null;
  if (/(?<!count\()\*/.test(text)) return null;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size >= mostCounted) counts.clear();
  counts.set(text, count);
  if (count < soOften) return null;
  counts.delete(text);
  const name = `known_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return name;
}
