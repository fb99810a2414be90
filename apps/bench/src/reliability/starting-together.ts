import pg from 'pg';
import { emptyDatabase, runCommand } from '../parts/database.ts';
import { Findings } from '../parts/findings.ts';
import { eventually } from '../parts/patience.ts';
import { startProgram } from '../parts/served.ts';

/**
 * Three of each start at the same instant on an empty database: each step of the timeline is taken once, all become
 * ready, and each schedule comes round once and not three times (P15).
 */
const copies = [0, 1, 2];
const findings = new Findings();
const databaseUrl = await emptyDatabase('starting_together');
const db = new pg.Pool({ connectionString: databaseUrl, max: 2 });
const one = async <T>(statement: string): Promise<T> => (await db.query(statement)).rows[0] as T;

const began = performance.now();
const printed = await Promise.all(copies.map(() => runCommand(databaseUrl, 'migrate')));
const secondsToMigrate = (performance.now() - began) / 1000;
const taken = printed.flatMap((text) => /Taken: (.*)/.exec(text)?.[1]?.split(', ') ?? []);
findings.expect(taken.length > 50, `only ${taken.length} steps were taken`);
findings.same('steps that were taken by more than one', taken.length - new Set(taken).size, 0);
const kept = await one<{ rows: number; names: number }>(
  'SELECT count(*)::int AS rows, count(DISTINCT name)::int AS names FROM migrations',
);
findings.same('steps that are written down', kept.rows, taken.length);
findings.same('steps that are written down, once each', kept.names, taken.length);

const begun = performance.now();
const started = await Promise.allSettled(
  copies.flatMap(() => (['api', 'worker'] as const).map((app) => startProgram(app, databaseUrl))),
);
const secondsToReady = (performance.now() - begun) / 1000;
const running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
findings.same('programs that became ready', running.length, 2 * copies.length);

/** Each schedule that came round, how often, and how often at most by its interval. */
const rounds = async () =>
  (
    await db.query<{ name: string; times: number; most: number }>(
      `SELECT scheduler_id AS name, count(*)::int AS times,
         1 + floor((extract(epoch FROM clock_timestamp()) * 1000 - min(added_at_ms)) / every_ms)::int AS most
       FROM bullmq.job JOIN bullmq.scheduler USING (queue, scheduler_id)
       WHERE queue = 'schedules' AND state IN ('completed', 'failed', 'active') GROUP BY scheduler_id, every_ms`,
    )
  ).rows;
const schedules = async () =>
  (
    await one<{ count: number }>(
      `SELECT count(*)::int AS count FROM bullmq.scheduler WHERE queue = 'schedules'`,
    )
  ).count;
try {
  const all = await eventually(async () => (await rounds()).length === (await schedules()), 90_000);
  findings.expect(all, 'not every schedule came round within 90 s');
  const tooOften = (await rounds()).filter(({ times, most }) => times > most).map(({ name }) => name);
  findings.expect(tooOften.length === 0, `came round more often than planned: ${tooOften.join(', ')}`);
  const waiting = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM bullmq.job WHERE queue = 'schedules' AND state IN ('waiting', 'delayed')`,
  );
  findings.same('next rounds that are planned', waiting.count, await schedules());
  findings.print({
    scenario: 'starting-together',
    copies: copies.length,
    steps: taken.length,
    schedules: await schedules(),
    unit: 's',
    secondsToMigrate: Math.round(secondsToMigrate * 10) / 10,
    secondsToReady: Math.round(secondsToReady * 10) / 10,
  });
} finally {
  await Promise.all(running.map((each) => each.stop()));
  await db.end();
}
