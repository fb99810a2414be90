import { Inject, Injectable } from '@nestjs/common';
import { type Clock, isOnWorkingDay } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource, LessThan } from 'typeorm';
import { isLate, promisedWorkingDays } from './application-late';
import { ApplicationMailPlan } from './application-mail-plan';
import { MembershipApplication } from './application.entity';

const mostARound = 100;

/** Reminds coordinators of applications that wait longer than was promised, on a day that they work. */
@Injectable()
export class ApplicationSweep implements Schedule {
  readonly name = 'alliance.late-applications';
  readonly everyMinutes = 60;

  constructor(
    private readonly db: DataSource,
    private readonly mail: ApplicationMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    if (!isOnWorkingDay(now)) return;
    // So many working days are never fewer days than that.
    const before = new Date(now.getTime() - promisedWorkingDays * 86_400_000);
    const waiting = await this.db.manager.find(MembershipApplication, {
      where: { status: 'RECEIVED', waitingSince: LessThan(before) },
      order: { id: 'ASC' },
      take: mostARound,
    });
    for (const application of waiting.filter((each) => isLate(each, now))) {
      await this.db.transaction((tx) => this.mail.late(tx, application));
    }
  }
}
