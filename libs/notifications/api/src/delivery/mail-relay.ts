import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, Queues } from '@verbonden/shared/server';
import type { Queue } from 'bullmq';
import { MailKinds } from '../kind/mail-kinds';
import { mailDroppedTopic, mailDueTopic } from '../plan/mail-plan';
import { MailDelivery } from './mail-delivery';
import { MailLedger } from './mail-ledger';

/** A job carries ids; everything else is asked at the moment of sending. */
interface MailJob {
  readonly ids: readonly string[];
}

/**
 * Two ways to the mail server, so that a large mailing never stands in front of a confirmation (P9). `waiting` is how
 * many jobs may wait in the queue: the plan is the long line, the queue a short one.
 */
const ways = [
  { name: 'mail-urgent', urgent: true, mailsInJob: 20, concurrency: 2, waiting: 8 },
  { name: 'mail', urgent: false, mailsInJob: 50, concurrency: 2, waiting: 4 },
] as const;

interface Way {
  readonly settings: (typeof ways)[number];
  readonly queue: Queue<MailJob>;
}

const sweepEvery = 1_000;
/** After how many seconds mail is handed out again when the queue is empty, and when it may still hold its job. */
const lostAfter = 2;
const lateAfter = 15;
/** A queue that does not answer must not keep the process from stopping. */
const longestGoodbye = 5_000;

/**
 * Turns due mail into jobs. It looks in the plan every second, and at once when a domain plans mail that is due, so
 * a queue that was wiped, a job that was lost or a worker that was killed only costs time (P5, P14).
 */
@Injectable()
export class MailRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('MailRelay');
  private running: Promise<void> | null = null;
  private stopped = false;
  private called = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly queues: Queues,
    private readonly ledger: MailLedger,
    private readonly kinds: MailKinds,
    private readonly delivery: MailDelivery,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.running = this.run(await Promise.all(ways.map((settings) => this.open(settings))));
    await this.notes.hear((note) => {
      if (note.topic === mailDueTopic) this.wake();
      if (note.topic === mailDroppedTopic) this.delivery.recheck();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.wake();
    await Promise.race([this.running, pause(longestGoodbye, undefined, { ref: false })]);
  }

  /** Looks in the plan now. */
  wake(): void {
    this.called = true;
    this.wakeUp();
  }

  private async open(settings: Way['settings']): Promise<Way> {
    const { name, concurrency } = settings;
    await this.queues.work<MailJob>(
      name,
      async (job) => {
        await this.delivery.deliver(job.data.ids);
        this.wake();
      },
      { concurrency },
    );
    return { settings, queue: await this.queues.queue<MailJob>(name) };
  }

  private async run(open: readonly Way[]): Promise<void> {
    while (!this.stopped) {
      this.called = false;
      for (const way of open) {
        try {
          await this.handOut(way);
        } catch (fault) {
          this.log.warn(`could not look for due mail: ${fault instanceof Error ? fault.message : 'unknown'}`);
        }
      }
      await this.untilCalled();
    }
  }

  private async handOut({ settings, queue }: Way): Promise<void> {
    const names = this.kinds.names(settings.urgent);
    if (names.length === 0) return;
    const { waiting = 0, active = 0 } = await queue.getJobCounts('waiting', 'active');
    // An empty queue holds no job for what was handed out: it was wiped, or the job was lost.
    const patience = waiting + active === 0 ? lostAfter : lateAfter;
    let room = settings.waiting - waiting;
    while (room > 0 && !this.stopped && !this.delivery.watch.isAway) {
      const now = this.clock.now();
      let ids = await this.ledger.hand(names, now, settings.mailsInJob, patience);
      if (ids.length === 0) ids = await this.ledger.handDoubtful(names, now, patience);
      if (ids.length === 0) return;
      // Kept nowhere after its end: the same mails may need the same job again.
      const options = { jobId: jobIdOf(ids), removeOnComplete: true, removeOnFail: true };
      await queue.add('deliver', { ids }, options);
      room -= 1;
    }
  }

  private untilCalled(): Promise<void> {
    if (this.called || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, sweepEvery);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The same mails make the same job, so that handing them out twice costs nothing. */
function jobIdOf(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join()).digest('base64url');
}
