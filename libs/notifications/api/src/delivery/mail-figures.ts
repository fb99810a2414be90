import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { Counter, Gauge, register } from 'prom-client';
import { type Backlog, MailLedger } from './mail-ledger';

export type MailOutcome = 'sent' | 'dropped' | 'failed' | 'deferred' | 'waiting';

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
    for (const name of ['mail_settled_total', 'mail_due', 'mail_oldest_due_seconds']) {
      register.removeSingleMetric(name);
    }
    this.settled = new Counter({
      name: 'mail_settled_total',
      help: 'Mails by kind and outcome; one refused for now counts as deferred at each try, one put aside unrefused as waiting.',
      labelNames: ['kind', 'outcome'],
    });
    this.gauge('mail_due', 'Mails whose moment has come and that have not left.', ({ due }) => due);
    this.gauge(
      'mail_oldest_due_seconds',
      'How long the oldest that our mail server or worker holds up could have left.',
      ({ oldest }, now) => (oldest ? (now.getTime() - oldest.getTime()) / 1000 : 0),
    );
  }

  private gauge(name: string, help: string, valueOf: (backlog: Backlog, now: Date) => number): void {
    const { ledger, clock } = this;
    new Gauge({
      name,
      help,
      async collect() {
        const now = clock.now();
        try {
          this.set(valueOf(await ledger.backlog(now), now));
        } catch {
          // The database is away: health says so. An old figure would be a lie, so there is none.
          this.reset();
        }
      },
    });
  }

  count(kind: string, outcome: MailOutcome): void {
    this.settled?.inc({ kind, outcome });
  }
}
