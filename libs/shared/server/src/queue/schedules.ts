import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { Queues } from './queues';

/** Work that comes back by itself, such as erasing what has served its purpose. */
export interface Schedule {
  /** "<domain>.<verb>", such as "meetings.hold". */
  readonly name: string;
  readonly everyMinutes: number;
  /**
   * A sweep: looks in the database what is due now and does it. May run at any moment, any number of times, and after
   * any pause; the interval only says how long something due may wait.
   */
  run(): Promise<void>;
}

const queueName = 'schedules';

/**
 * The schedules of a worker program. However many workers run, each schedule comes round once in its interval (P15). A
 * domain's worker module registers its own in `onModuleInit`.
 */
@Injectable()
export class Schedules implements OnApplicationBootstrap {
  private readonly log = new Logger('Schedules');
  private readonly known = new Map<string, Schedule>();

  constructor(
    private readonly queues: Queues,
    private readonly db: DataSource,
  ) {}

  /** @throws Error when two schedules use one name */
  register(schedule: Schedule): void {
    if (this.known.has(schedule.name)) throw new Error(`Two schedules are called "${schedule.name}".`);
    this.known.set(schedule.name, schedule);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.known.size === 0) return;
    const queue = await this.queues.queue(queueName);
    await this.plan(queue);
    // One at a time: sweeps are short, and a slow one must not take connections from mail.
    await this.queues.work(queueName, (job) => this.run(job.name), { concurrency: 1 });
  }

  /**
   * One worker at a time, and only what is not planned yet: planning comes with a first round at once, and workers that
   * start together would each bring one. What should have come round long ago was lost, and is planned again.
   */
  private async plan(queue: Queue): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('schedules'))`);
      const planned = new Map((await queue.getJobSchedulers()).map((each) => [each.key, each]));
      for (const { name, everyMinutes } of this.known.values()) {
        const every = everyMinutes * 60_000;
        const before = planned.get(name);
        if (before?.every === every && (before.next ?? 0) > Date.now() - every) continue;
        await queue.upsertJobScheduler(name, { every }, { name });
      }
    });
  }

  /** A sweep that fails is tried again in its next round; a name of an older or newer program is left to that one. */
  private async run(name: string): Promise<void> {
    const schedule = this.known.get(name);
    if (!schedule) return;
    try {
      await schedule.run();
    } catch (fault) {
      this.log.error(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
      throw fault;
    }
  }
}
