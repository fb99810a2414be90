import { Injectable } from '@nestjs/common';
import { Attempts, type Schedule } from '@verbonden/shared/server';

/** Forgets tries that do not count any more. */
@Injectable()
export class AttemptsSweep implements Schedule {
  readonly name = 'people.forget-attempts';
  readonly everyMinutes = 60;

  constructor(private readonly attempts: Attempts) {}

  run(): Promise<void> {
    return this.attempts.forgetOld();
  }
}
