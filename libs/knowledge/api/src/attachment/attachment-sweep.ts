import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { AttachmentService } from './attachment.service';

/** Lets go of attachments that are in no text any more, a day later: so long they can be put back. */
@Injectable()
export class AttachmentSweep implements Schedule {
  readonly name = 'knowledge.forget-attachments';
  readonly everyMinutes = 60;

  constructor(
    private readonly attachments: AttachmentService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.attachments.forgetLoose(new Date(this.clock.now().getTime() - 24 * 3_600_000));
  }
}
