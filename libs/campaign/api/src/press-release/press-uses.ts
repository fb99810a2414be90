import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dutchDay } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { FilledRelease } from './local-release.service';

/** How often a release was taken along, for each day and municipality; never by whom. */
@Injectable()
export class PressUses {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count({ release, municipalityId }: FilledRelease): Promise<void> {
    await this.db.query(
      `INSERT INTO press_release_uses AS uses (release_id, day, municipality_id, times) VALUES ($1, $2, $3, 1)
       ON CONFLICT (release_id, day, municipality_id) DO UPDATE SET times = uses.times + 1`,
      [release.id, dutchDay(this.clock.now()), municipalityId],
    );
  }
}
