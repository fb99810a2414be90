import { Injectable } from '@nestjs/common';
import { AuditSeals, type Schedule } from '@verbonden/shared/server';

/** Puts what was written since the last time under a seal. */
@Injectable()
export class AuditSealing implements Schedule {
  readonly name = 'people.seal-audit';
  readonly everyMinutes = 5;

  constructor(private readonly seals: AuditSeals) {}

  async run(): Promise<void> {
    await this.seals.seal();
  }
}
