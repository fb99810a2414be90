import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dayAfter, dutchDay } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';

/** The day it is in the Netherlands, "2027-03-24". */
@Injectable()
export class Today {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  day(): string {
    return dutchDay(this.clock.now());
  }

  /** So many days from now. */
  inDays(days: number): string {
    return dayAfter(this.day(), days);
  }
}
