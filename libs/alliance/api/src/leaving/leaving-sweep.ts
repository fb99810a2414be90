import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource, IsNull, LessThanOrEqual } from 'typeorm';
import { today } from '../partnership/partnership-dates';
import { LeavingEnd } from './leaving-end';
import { OrganisationLeaving } from './leaving.entity';

const mostARound = 20;

/** Ends what was planned for a day that has come. What its people would come to is kept: each is told where to change that. */
@Injectable()
export class LeavingSweep implements Schedule {
  readonly name = 'alliance.end-memberships';
  readonly everyMinutes = 15;
  private readonly log = new Logger('Leavings');

  constructor(
    private readonly db: DataSource,
    private readonly ending: LeavingEnd,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const due = { onDay: LessThanOrEqual(today(this.clock)), doneAt: IsNull(), withdrawnAt: IsNull() };
    const found = await this.db.manager.find(OrganisationLeaving, {
      where: due,
      order: { onDay: 'ASC', id: 'ASC' },
      take: mostARound,
    });
    for (const { id } of found) {
      // One that fails is tried again in the next round, and does not keep the others from ending.
      try {
        await this.db.transaction(async (tx) => {
          const leaving = await tx.findOne(OrganisationLeaving, {
            where: { ...due, id },
            lock: { mode: 'pessimistic_write' },
          });
          // Another worker was first, or they stay after all.
          if (leaving) await this.ending.end(tx, leaving, []);
        });
      } catch (fault) {
        this.log.error(`${id}: ${fault instanceof Error ? fault.message : String(fault)}`);
      }
    }
  }
}
