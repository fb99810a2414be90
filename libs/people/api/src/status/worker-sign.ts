import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { SignsOfLife } from './signs-of-life';

/** Says each minute that the worker does its rounds: the page about how things stand has no other way to know. */
@Injectable()
export class WorkerSign implements Schedule {
  readonly name = 'people.sign-of-life';
  readonly everyMinutes = 1;

  constructor(
    private readonly db: DataSource,
    private readonly signs: SignsOfLife,
  ) {}

  run(): Promise<void> {
    return this.signs.mark(this.db.manager, 'worker');
  }
}
