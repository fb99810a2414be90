import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { OrganisationMerging } from './merge.service';

/** Forgets what organisations were before they were brought together, once that can be undone no more. */
@Injectable()
export class MergeSweep implements Schedule {
  readonly name = 'alliance.forget-merges';
  readonly everyMinutes = 60;

  constructor(private readonly merging: OrganisationMerging) {}

  run(): Promise<void> {
    return this.merging.forgetOld();
  }
}
