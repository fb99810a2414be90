import type { DataSource } from 'typeorm';

/** Goes on once a statement in this database waits for a lock of another: then two are at it at once. */
export async function someoneWaits(db: DataSource): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const waiting = await db.query<unknown[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
  throw new Error('Nobody waits for a lock.');
}
