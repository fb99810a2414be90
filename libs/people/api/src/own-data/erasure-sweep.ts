import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { AccountErasureService } from './account-erasure.service';

/** Erases the accounts that are due. */
@Injectable()
export class ErasureSweep implements Schedule {
  readonly name = 'people.erase-accounts';
  readonly everyMinutes = 10;

  constructor(private readonly service: AccountErasureService) {}

  run(): Promise<void> {
    return this.service.eraseDue();
  }
}
