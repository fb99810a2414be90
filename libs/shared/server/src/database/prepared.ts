import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** Every connection keeps the plans of so many statements; what comes after is planned each time. */
const most = 100;
const names = new Map<string, string>();

/**
 * Runs a statement that comes again and again with other values, and that each connection plans only once: of a long
 * statement that finds little, planning costs more than running. The text comes from code in few forms; whatever a
 * person types is a value.
 */
export async function prepared<Row extends object>(
  db: DataSource,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const runner = db.createQueryRunner();
  try {
    const connection = (await runner.connect()) as PoolClient;
    db.logger.logQuery(text, [...values], runner);
    const name = nameOf(text);
    const { rows } = await connection.query<Row>({ text, values: [...values], ...(name ? { name } : {}) });
    return rows;
  } finally {
    await runner.release();
  }
}

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < most) names.set(text, `prepared_${names.size}`);
  return names.get(text);
}
