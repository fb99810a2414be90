import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { LabRequests } from './lab-requests';

/** Erases what people brought in, some time after they were answered. */
@Injectable()
export class EraseRequests implements Schedule {
  readonly name = 'lab.erase-requests';
  readonly everyMinutes = 60;

  constructor(private readonly requests: LabRequests) {}

  async run(): Promise<void> {
    await this.requests.erase();
  }
}
