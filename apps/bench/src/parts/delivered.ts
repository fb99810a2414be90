import type { Pool } from 'pg';
import type { Findings } from './findings.ts';
import { eventually } from './patience.ts';
import type { Sink } from './sink.ts';

/** What became of a mailing. */
export interface Delivered {
  readonly planned: number;
  readonly lost: number;
  readonly repeats: number;
  /** By the wall clock, in ms. */
  readonly lastAt: number;
}

/** Waits until nothing of some contexts is open. @returns false when something still was after `ms` */
export function settled(db: Pool, contextIds: readonly string[], ms: number): Promise<boolean> {
  return eventually(async () => {
    const { rows } = await db.query<{ open: boolean }>(
      `SELECT EXISTS (SELECT FROM mail_messages
                      WHERE context_id = ANY ($1) AND status IN ('PLANNED', 'SENDING')) AS open`,
      [contextIds],
    );
    return rows[0]?.open === false;
  }, ms);
}

/**
 * Compares what was planned for some contexts with what arrived: each mail once, with the Message-ID of the plan.
 * @param repeatsAllowed how many may come twice, because a worker ended with them in its hands
 */
export async function delivered(
  db: Pool,
  sink: Sink,
  contextIds: readonly string[],
  findings: Findings,
  repeatsAllowed = 0,
): Promise<Delivered> {
  const { rows } = await db.query<{ id: string; recipient: string; status: string }>(
    'SELECT id, to_address AS recipient, status FROM mail_messages WHERE context_id = ANY ($1)',
    [contextIds],
  );
  const planned = new Map(rows.map((row) => [row.id, row]));
  const arrived = sink.accepted.filter(({ id }) => planned.has(id));
  const ids = new Set(arrived.map(({ id }) => id));
  const lost = planned.size - ids.size;
  const repeats = arrived.length - ids.size;
  findings.same('recipients without their mail', lost, 0);
  findings.expect(
    repeats <= repeatsAllowed,
    `${repeats} mails came twice, ${repeatsAllowed} may have been in flight`,
  );
  findings.same('mails not recorded as sent', rows.filter(({ status }) => status !== 'SENT').length, 0);
  findings.same(
    'mails to another address than planned',
    arrived.filter(({ id, recipient }) => planned.get(id)?.recipient !== recipient).length,
    0,
  );
  const lastAt = arrived.reduce((latest, { at }) => Math.max(latest, at), 0);
  return { planned: planned.size, lost, repeats, lastAt };
}

/** For a figure: so many seconds, to a tenth. */
export function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
