import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dutchDay } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { StoryDocuments } from './story-documents';
import { Story } from './story.entity';
import { afterStep } from './story.states';

/** As many as one round ends; the rest waits for the next. */
const mostAtOnce = 200;

/** Ends stories after their last day. */
@Injectable()
export class StorySweep implements Schedule {
  readonly name = 'campaign.end-stories';
  readonly everyMinutes = 15;

  constructor(
    private readonly db: DataSource,
    private readonly documents: StoryDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Pages hide it by themselves from midnight on; this takes it out of search. Each once, however many workers look (P15). */
  async run(): Promise<void> {
    const today = dutchDay(this.clock.now());
    await this.db.transaction(async (tx) => {
      const due = await tx
        .createQueryBuilder(Story, 'story')
        .where(`story.status = 'PUBLISHED' AND story.shown_until < :today`, { today })
        .orderBy('story.id')
        .limit(mostAtOnce)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const story of due) {
        story.status = afterStep('END', story.status) ?? story.status;
        story.version += 1;
      }
      await this.documents.write(tx, await tx.save(due));
    });
  }
}
