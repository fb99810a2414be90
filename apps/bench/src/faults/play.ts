import { emptyDatabase, runCommand } from '../parts/database.ts';
import { Findings } from '../parts/findings.ts';
import { type BenchRedis, startRedis } from '../parts/redis.ts';
import { inScene, type Scene, type Setting } from './scene.ts';

/** How a scenario is played: what differs from two workers on both queues. */
export interface Play extends Partial<Pick<Setting, 'people' | 'doors' | 'before'>> {
  readonly queues?: readonly ('PostgreSQL' | 'Redis')[];
}

/** How many mails a mailing has: `MAILS=500 npm run test:reliability -- killed-workers` takes fewer. */
export const mails = Number(process.env['MAILS'] ?? 5_000);

/** Plays a scene on each queue, in databases of their own; prints what was seen and fails when a promise was broken. */
export async function play(
  scenario: string,
  scene: (given: Scene) => Promise<object>,
  { queues = ['PostgreSQL', 'Redis'], ...more }: Play = {},
): Promise<void> {
  const findings = new Findings();
  const seen: Record<string, object> = {};
  const setting = { people: mails, doors: 2, findings, ...more };
  let redis: BenchRedis | null = null;
  try {
    for (const queue of queues) {
      if (queue === 'Redis') redis = await neededRedis();
      // Without the demo: that has mail of its own, and looks at its schedules while it is loaded.
      const databaseUrl = await emptyDatabase(`mail_${queue.toLowerCase()}`);
      await runCommand(databaseUrl, 'migrate');
      seen[queue] = await inScene({ ...setting, databaseUrl, redis }, scene);
    }
  } finally {
    await redis?.stop();
  }
  findings.print({ scenario, mails: setting.people, ...seen });
}

/** @throws Error when there is none: what is promised of the queue in Redis is not shown without it */
export async function neededRedis(): Promise<BenchRedis> {
  const redis = await startRedis();
  if (!redis) throw new Error('Install redis-server or valkey-server: the queue is tested on it too.');
  return redis;
}
