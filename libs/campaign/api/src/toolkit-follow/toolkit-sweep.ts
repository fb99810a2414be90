import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { ToolkitStages } from '../material/toolkit-stages';

/** Looks each minute whether something came out. */
@Injectable()
export class ToolkitSweep implements Schedule {
  readonly name = 'campaign.tell-toolkit';
  readonly everyMinutes = 1;

  constructor(private readonly stages: ToolkitStages) {}

  run(): Promise<void> {
    return this.stages.tell();
  }
}
