import { Inject, Injectable } from '@nestjs/common';
import { type Clock, daysBefore, dutchFromMoment } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';

/** How long what people answered is kept when nobody publishes; publishing erases it at once. */
export const sheetDays = 365;

/** Erases the answers of polls that were never published. */
@Injectable()
export class EraseSheets implements Schedule {
  readonly name = 'polls.erase';
  readonly everyMinutes = 24 * 60;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = dutchFromMoment(daysBefore(this.clock.now(), sheetDays)).slice(0, 10);
    for (const table of ['poll_boxes', 'poll_spent_tokens', 'poll_sheets', 'poll_open_answers']) {
      await this.db.query(
        `DELETE FROM ${table} USING polls WHERE polls.id = ${table}.poll_id AND polls.closes_on < $1`,
        [before],
      );
    }
  }
}
