import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dutchFromMoment } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';

/** The day it is in the Netherlands, "2027-03-24". */
@Injectable()
export class Today {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  day(): string {
    return dutchFromMoment(this.clock.now()).slice(0, 10);
  }

  /** So many days from now. */
  inDays(days: number): string {
    return addDays(this.day(), days);
  }
}

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
