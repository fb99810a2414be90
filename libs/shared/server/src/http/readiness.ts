import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Knows whether the process is stopping, so that a balancer sends nothing new while it finishes. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  isStopping = false;

  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }
}
