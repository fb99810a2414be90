import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { Counter, Gauge, register } from 'prom-client';
import { MailLedger } from './mail-ledger';

export type MailOutcome = 'sent' | 'dropped' | 'failed' | 'deferred';

/** The figures a monitor reads: what left and how, and whether something waits too long. */
@Injectable()
export class MailFigures implements OnModuleInit {
  private settled: Counter<'kind' | 'outcome'> | null = null;

  constructor(
    private readonly ledger: MailLedger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Registers here and not earlier: the health module empties the register when it is made. */
  onModuleInit(): void {
    const { ledger, clock } = this;
    for (const name of ['mail_settled_total', 'mail_due', 'mail_oldest_due_seconds']) {
      register.removeSingleMetric(name);
    }
    this.settled = new Counter({
      name: 'mail_settled_total',
      help: 'Mails by kind and outcome; a mail refused for now counts as deferred at each try.',
      labelNames: ['kind', 'outcome'],
    });
    const due = new Gauge({ name: 'mail_due', help: 'Mails whose moment has come and that have not left.' });
    new Gauge({
      name: 'mail_oldest_due_seconds',
      help: 'How long the oldest of them has been waiting.',
      async collect() {
        const now = clock.now();
        try {
          const backlog = await ledger.backlog(now);
          due.set(backlog.due);
          this.set(backlog.oldest ? (now.getTime() - backlog.oldest.getTime()) / 1000 : 0);
        } catch {
          // The database is away: health says so. Old figures would be a lie, so there are none.
          due.reset();
          this.reset();
        }
      },
    });
  }

  count(kind: string, outcome: MailOutcome): void {
    this.settled?.inc({ kind, outcome });
  }
}
