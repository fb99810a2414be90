import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
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

/** A schedule as the queue has it. */
interface Planned {
  readonly every?: number;
  readonly next?: number;
}

/**
 * The schedules of a worker program. However many workers run, each schedule comes round once in its interval (P15). A
 * domain's worker module registers its own in `onModuleInit`.
 */
@Injectable()
export class Schedules implements OnApplicationBootstrap, OnModuleDestroy {
  /** How often the queue is asked whether it still has them all, in ms. */
  protected readonly lookEvery: number = 20_000;
  /** A sweep that takes longer, in ms, is left to itself, so that it does not stop the others (P17). */
  protected readonly longestSweep: number = 5 * 60_000;
  private readonly log = new Logger('Schedules');
  private readonly known = new Map<string, Schedule>();
  private readonly underWay = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;

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
    // Asked first without holding a lock of the database: a queue that is away is waited for.
    if ((await this.unplanned(queue, true)).length > 0) await this.plan(queue, true);
    // One at a time: sweeps are short, and a slow one must not take connections from mail.
    await this.queues.work(queueName, (job) => this.run(job.name), { concurrency: 1 });
    this.timer = setInterval(() => void this.look(queue), this.lookEvery).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /**
   * What the queue lost (Redis was emptied) or keeps for a moment that never comes (a clock was put back) is planned again.
   * The queue is asked first without a connection of the database: one that is away answers when it is back.
   */
  private async look(queue: Queue): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      if ((await this.unplanned(queue, false)).length > 0) await this.plan(queue, false);
    } catch (fault) {
      this.log.warn(`could not look at the schedules: ${said(fault)}`);
    } finally {
      this.looking = false;
    }
  }

  /**
   * One worker at a time, and only what is not planned yet: planning comes with a first round at once, and workers that
   * start together would each bring one. What should have come round long ago was lost, and is planned again.
   */
  private async plan(queue: Queue, starting: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('schedules'))`);
      for (const { name, everyMinutes } of await this.unplanned(queue, starting)) {
        // Replaced it would keep its old moment.
        await queue.removeJobScheduler(name);
        await queue.upsertJobScheduler(name, { every: everyMinutes * 60_000 }, { name });
      }
    });
  }

  /**
   * Who starts brings its own intervals. Later the one that is planned holds, whoever planned it: during an update older and
   * newer programs would else replace each other's at every look.
   */
  private async unplanned(queue: Queue, starting: boolean): Promise<Schedule[]> {
    const planned = new Map((await queue.getJobSchedulers()).map((each) => [each.key, each]));
    return [...this.known.values()].filter(({ name, everyMinutes }) => {
      const found = planned.get(name);
      return !this.isPlanned(found) || (starting && found?.every !== everyMinutes * 60_000);
    });
  }

  /** Whether its next moment is one: within its interval, or past for no longer than slow sweeps explain. */
  private isPlanned({ every, next }: Planned = {}): boolean {
    if (every === undefined || next === undefined) return false;
    // The clock of the queue, which is this machine's.
    const now = Date.now();
    return next > now - Math.max(every, this.longestSweep) && next <= now + every + this.lookEvery;
  }

  /** A sweep that fails is tried again in its next round; a name of an older or newer program is left to that one. */
  private async run(name: string): Promise<void> {
    const schedule = this.known.get(name);
    // Of one that does not end there is never a second in this process.
    if (!schedule || this.underWay.has(name)) return;
    this.underWay.add(name);
    try {
      const work = Promise.resolve().then(() => schedule.run());
      await this.inTime(work.finally(() => this.underWay.delete(name)));
    } catch (fault) {
      this.log.error(`${name}: ${said(fault)}`);
      throw fault;
    }
  }

  private async inTime(work: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const seconds = this.longestSweep / 1000;
      timer = setTimeout(() => reject(new Error(`does not end in ${seconds} s`)), this.longestSweep);
    });
    try {
      await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function said(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
