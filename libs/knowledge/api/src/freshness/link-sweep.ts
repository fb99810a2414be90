import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues, type Schedule } from '@verbonden/shared/server';
import { LinkBook } from './link-book';
import { LinkChecker } from './link-checker';

const queueName = 'knowledge-links';
const hostsARound = 100;
/** Hosts that are asked at once; the links of one host come one after the other. */
const hostsAtOnce = 3;

/**
 * Finds out what links there are and which are due, and makes a job of each host. The job is called after its host, so
 * that no host is asked by two workers at once, however many sweep.
 */
@Injectable()
export class LinkSweep implements Schedule, OnApplicationBootstrap {
  readonly name = 'knowledge.check-links';
  readonly everyMinutes = 10;

  constructor(
    private readonly queues: Queues,
    private readonly book: LinkBook,
    private readonly checker: LinkChecker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<{ host: string }>(
      queueName,
      async (job) => {
        await this.checker.checkHost(job.data.host);
      },
      { concurrency: hostsAtOnce },
    );
  }

  async run(): Promise<void> {
    await this.book.gather();
    const queue = await this.queues.queue<{ host: string }>(queueName);
    const hosts = await this.book.dueHosts(hostsARound);
    await queue.addBulk(
      hosts.map((host) => ({
        name: 'check-host',
        data: { host },
        // Job ids hold no colon, and an address in IPv6 does.
        opts: { jobId: `host-${host.replaceAll(':', '_')}`, removeOnComplete: true, removeOnFail: true },
      })),
    );
  }
}
