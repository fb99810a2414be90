import { testDatabase } from '@verbonden/shared/testing';
import { Findings } from '../parts/findings.ts';
import type { BenchRedis } from '../parts/redis.ts';
import { buildPrograms } from './built-programs.ts';
import { killedWorkers } from './killed-workers.ts';
import { neededRedis } from './play.ts';
import { redisEmptied } from './redis-emptied.ts';
import { inScene, type Scene } from './scene.ts';

/** Two faults of `npm run test:reliability` with fewer mails, one on each kind of queue. */
describe('Workers, as real programs on one database', () => {
  let clear: () => void;
  let redis: BenchRedis;

  beforeAll(async () => {
    [clear, redis] = await Promise.all([buildPrograms('worker'), neededRedis()]);
  }, 60_000);

  afterAll(async () => {
    await redis?.stop();
    clear?.();
  });

  /** Plays a scene in a database of its own. @returns what was promised and not seen */
  async function findingsOf(
    play: (scene: Scene) => Promise<unknown>,
    queue: BenchRedis | null,
  ): Promise<readonly string[]> {
    const database = await testDatabase();
    const findings = new Findings();
    await inScene({ databaseUrl: database.url, redis: queue, people: 200, doors: 2, findings }, play);
    await database.close();
    return findings.found;
  }

  it('that are killed in the middle of a mailing miss nobody and repeat only what was in flight (P5, P6)', async () => {
    expect(await findingsOf(killedWorkers, null)).toEqual([]);
  }, 300_000);

  it('send everything once when Redis forgets everything and later comes back empty (P14)', async () => {
    expect(await findingsOf(redisEmptied, redis)).toEqual([]);
  }, 300_000);
});
