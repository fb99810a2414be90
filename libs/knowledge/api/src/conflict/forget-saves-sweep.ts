import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { SaveHistory } from './save-history';

/** Forgets saves of more than two weeks ago; what was published is kept as a revision. */
@Injectable()
export class ForgetSavesSweep implements Schedule {
  readonly name = 'knowledge.forget-saves';
  readonly everyMinutes = 24 * 60;

  constructor(private readonly saves: SaveHistory) {}

  async run(): Promise<void> {
    await this.saves.forget();
  }
}
