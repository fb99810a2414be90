import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { OfferConfirming } from './offer-confirming';

/** Asks in time whether an offer still holds, and ends what nobody confirmed. */
@Injectable()
export class OfferSweep implements Schedule {
  readonly name = 'alliance.end-offers';
  readonly everyMinutes = 15;

  constructor(private readonly confirming: OfferConfirming) {}

  async run(): Promise<void> {
    await this.confirming.endDue();
    await this.confirming.askDue();
  }
}
