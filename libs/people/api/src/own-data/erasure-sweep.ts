import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { AccountErasureService } from './account-erasure.service';
import { InactiveAccounts } from './inactive-accounts';

/** Warns who was away for long, and erases the accounts that are due. */
@Injectable()
export class ErasureSweep implements Schedule {
  readonly name = 'people.erase-accounts';
  readonly everyMinutes = 10;

  constructor(
    private readonly service: AccountErasureService,
    private readonly inactive: InactiveAccounts,
  ) {}

  async run(): Promise<void> {
    // Whom the first cannot look at keeps nobody waiting who asked to be erased.
    try {
      await this.inactive.sweep();
    } finally {
      await this.service.eraseDue();
    }
  }
}
