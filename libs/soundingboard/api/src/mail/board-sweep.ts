import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { Today } from '../today';
import { BoardMailPlan } from './board-mail-plan';

const weekDays = 7;
const mostARound = 200;

/**
 * What time brings: who asked is reminded of the answer they owe and of the thanks they promised.
 * A reminder has its place in the calendar in its key, so that going round often does not remind often.
 */
@Injectable()
export class BoardSweep implements Schedule {
  readonly name = 'soundingboard.round';
  readonly everyMinutes = 60;

  constructor(
    private readonly db: DataSource,
    private readonly mail: BoardMailPlan,
    private readonly today: Today,
  ) {}

  async run(): Promise<void> {
    await this.db.transaction((tx) => this.remind(tx));
    await this.db.transaction((tx) => this.remindOfThanks(tx));
  }

  /** A week before the agreed day, and every week after it. */
  private async remind(tx: EntityManager): Promise<void> {
    const owed = await tx
      .createQueryBuilder(AdviceRequest, 'row')
      .where(`row.status = 'ADVISED' AND row.follow_up_by <= :soon::date`, {
        soon: this.today.inDays(weekDays),
      })
      .orderBy('row.follow_up_by')
      .limit(mostARound)
      .getMany();
    for (const request of owed) {
      const weeks = Math.floor(daysBetween(request.followUpBy!, this.today.day()) / weekDays);
      await this.mail.toAsker(tx, 'soundingboard.follow-up-due', request, String(weeks));
    }
  }

  /** Every week after the advice, until each young person was thanked as promised. */
  private async remindOfThanks(tx: EntityManager): Promise<void> {
    const owed = await tx
      .createQueryBuilder(AdviceRequest, 'row')
      .where('row.thanks IS NOT NULL AND row.advised_on <= :before::date', {
        before: this.today.inDays(-weekDays),
      })
      .andWhere(
        `EXISTS (SELECT FROM advice_participants part
                 WHERE part.request_id = row.id AND part.state = 'IN' AND part.thanked_on IS NULL)`,
      )
      .orderBy('row.advised_on')
      .limit(mostARound)
      .getMany();
    for (const request of owed) {
      const weeks = Math.floor(daysBetween(request.advisedOn!, this.today.day()) / weekDays);
      await this.mail.toAsker(tx, 'soundingboard.thanks-due', request, String(weeks));
    }
  }
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
