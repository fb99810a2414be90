import { Injectable, Logger } from '@nestjs/common';
import { AuditSeals, type Schedule } from '@verbonden/shared/server';

/**
 * Puts what was written since the last time under a seal. The newest seal is told to the logs of the program as well,
 * which are kept elsewhere: `audit verify --known` then shows when the end of the log was cut off.
 */
@Injectable()
export class AuditSealing implements Schedule {
  readonly name = 'people.seal-audit';
  readonly everyMinutes = 5;
  private readonly log = new Logger('AuditSealing');

  constructor(private readonly seals: AuditSeals) {}

  async run(): Promise<void> {
    const sealed = await this.seals.seal();
    const head = sealed > 0 ? await this.seals.head() : null;
    if (head) this.log.log({ sealed, seal: `${head.through}:${head.mark}` });
  }
}
