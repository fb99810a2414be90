import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase, type TestDatabase, testRedis } from '@verbonden/shared/testing';
import { DataSource } from 'typeorm';
import { newId } from '../database/base.entity';
import { Queues } from './queues';
import { type Schedule, Schedules } from './schedules';

/** Looks often and has little patience, so that a test need not have much. */
class QuickSchedules extends Schedules {
  protected override readonly lookEvery = 300;
  protected override readonly longestSweep = 1_000;
}

const hour = 3_600_000;

describe.each(['PostgreSQL', 'Redis'] as const)('Schedules with their queue in %s', (backend) => {
  let database: TestDatabase;
  let redis: { url: string };
  let db: DataSource;
  const programs: { queues: Queues; schedules: Schedules }[] = [];

  beforeEach(async () => {
    [database, redis] = await Promise.all([testDatabase(), testRedis()]);
    db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    for (const { schedules } of programs) schedules.onModuleDestroy();
    await Promise.all(programs.map(({ queues }) => queues.beforeApplicationShutdown()));
    await Promise.all(programs.splice(0).map(({ queues }) => queues.onApplicationShutdown()));
    await db.destroy();
    await database.close();
  });

  /** A worker program with these schedules; `begin` starts it. */
  function aProgram(...some: readonly Schedule[]): { queues: Queues; begin(): Promise<void> } {
    const queues = new Queues({
      DATABASE_URL: database.url,
      ...(backend === 'Redis' ? { REDIS_URL: redis.url } : {}),
    });
    const schedules = new QuickSchedules(queues, db);
    for (const each of some) schedules.register(each);
    programs.push({ queues, schedules });
    return { queues, begin: () => schedules.onApplicationBootstrap() };
  }

  /** One that counts its rounds. */
  function aSchedule(everySeconds: number, run: () => Promise<void> = () => Promise.resolve()) {
    const schedule = {
      rounds: 0,
      name: `test.${newId()}`,
      everyMinutes: everySeconds / 60,
      run: () => {
        schedule.rounds += 1;
        return run();
      },
    };
    return schedule;
  }

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await pause(20);
  }

  it('come round once in their interval when three programs start at the same instant (P15)', async () => {
    const [often, seldom] = [aSchedule(0.4), aSchedule(3_600)];
    await Promise.all([1, 2, 3].map(() => aProgram(often, seldom).begin()));
    const began = Date.now();
    await until(() => often.rounds >= 4);
    const intervals = Math.ceil((Date.now() - began) / 400);
    expect(often.rounds).toBeLessThanOrEqual(intervals + 1);
    expect(seldom.rounds).toBe(1);
  });

  it('are put back when the queue was emptied', async () => {
    const schedule = aSchedule(0.4);
    const { queues, begin } = aProgram(schedule);
    await begin();
    await until(() => schedule.rounds >= 1);
    const queue = await queues.queue('schedules');
    await queue.obliterate({ force: true });
    if (backend === 'Redis') await testRedis();
    const before = schedule.rounds;
    await queue.resume();
    await until(() => schedule.rounds >= before + 2);
    expect(await queue.getJobSchedulersCount()).toBe(1);
  });

  it('are asked of the queue before a lock of the database is held, so that a queue may be away at the start', async () => {
    const { queues, begin } = aProgram(aSchedule(600));
    let answer: () => void = () => undefined;
    const queue = await queues.queue('schedules');
    const asked = jest.spyOn(queue, 'getJobSchedulers').mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return [];
    });
    const locked = jest.spyOn(db, 'transaction');
    const begun = begin();
    await until(() => asked.mock.calls.length === 1);
    await pause(200);
    expect(locked).not.toHaveBeenCalled();
    answer();
    await begun;
    expect(locked).toHaveBeenCalledTimes(1);
  });

  it('take the interval of the program that started last, and older ones leave it', async () => {
    const older = aSchedule(600);
    const newer = Object.assign(aSchedule(300), { name: older.name });
    await aProgram(older).begin();
    await until(() => older.rounds === 1);
    const { queues, begin } = aProgram(newer);
    await begin();
    await until(() => older.rounds + newer.rounds === 2);
    // Both look three times.
    await pause(1_000);
    expect(older.rounds + newer.rounds).toBe(2);
    const queue = await queues.queue('schedules');
    expect(await queue.getJobSchedulers()).toMatchObject([{ key: older.name, every: 300_000 }]);
  });

  it('do not wait for a moment that never comes when a clock was ahead and is put right', async () => {
    const schedule = aSchedule(0.4);
    const now = Date.now.bind(Date);
    const ahead = jest.spyOn(Date, 'now').mockImplementation(() => now() + 2 * hour);
    await aProgram(schedule).begin();
    await until(() => schedule.rounds >= 2);
    ahead.mockRestore();
    const before = schedule.rounds;
    await until(() => schedule.rounds >= before + 2);
  });

  it('come round once for all they missed when a clock jumps ahead', async () => {
    const schedule = aSchedule(600);
    await aProgram(schedule).begin();
    await until(() => schedule.rounds === 1);
    const now = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => now() + 5 * hour);
    await until(() => schedule.rounds >= 2);
    // Were it to make up for each of thirty rounds, the next would follow at once.
    await pause(1_000);
    expect(schedule.rounds).toBe(2);
  });

  it('that fail or do not end leave the others to come round, and no second is begun of an endless one', async () => {
    let end: () => void = () => undefined;
    const failing = aSchedule(0.4, () => Promise.reject(new Error('a fault in the domain')));
    const endless = aSchedule(0.4, () => new Promise((resolve) => (end = resolve)));
    const throwing = aSchedule(0.4, () => {
      throw new Error('a fault before there is a promise');
    });
    const healthy = aSchedule(0.4);
    await aProgram(failing, throwing, endless, healthy).begin();
    await until(() => healthy.rounds >= 3 && failing.rounds >= 3 && throwing.rounds >= 3);
    expect(endless.rounds).toBe(1);
    end();
    await until(() => endless.rounds >= 2);
    end();
  });
});
