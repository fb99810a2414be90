import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { Lookalikes } from './lookalikes';

/** Finds what is there twice, out of what changed. Done twice it finds the same. */
@Injectable()
export class LookalikeSweep implements Schedule {
  readonly name = 'knowledge.find-lookalikes';
  readonly everyMinutes = 10;

  constructor(private readonly lookalikes: Lookalikes) {}

  async run(): Promise<void> {
    await this.lookalikes.compareChanged();
  }
}
