import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';

/** A school shares one address: enough for a few classes at the same time. */
export const answersAllowed = 120;
const minutes = 10;
/** More addresses than this at once are no people; then the oldest counts are let go. */
const mostAddresses = 20_000;

/**
 * How many sheets come from one place in the network. Counted in this process only, and nowhere written down: the rows
 * that other limits keep have a moment and a transaction, and would join an address to a sheet (decision 0014).
 */
@Injectable()
export class AnswerLimit {
  private readonly counts = new Map<string, { taken: number; readonly endsAt: number }>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws DomainError RATE_LIMITED when too many came from there */
  take(networkAddress: string): void {
    const now = this.clock.now().getTime();
    const known = this.counts.get(networkAddress);
    if (known && known.endsAt > now) {
      known.taken += 1;
      if (known.taken > answersAllowed) throw new DomainError('RATE_LIMITED', tooMany);
      return;
    }
    this.counts.delete(networkAddress);
    this.forgetOld(now);
    this.counts.set(networkAddress, { taken: 1, endsAt: now + minutes * 60_000 });
  }

  /** The first in the map ends first. */
  private forgetOld(now: number): void {
    for (const [address, { endsAt }] of this.counts) {
      if (endsAt > now && this.counts.size < mostAddresses) return;
      this.counts.delete(address);
    }
  }
}

const tooMany = text(
  'Vanaf deze plek komen nu heel veel antwoorden binnen. Wacht tien minuten en verstuur opnieuw. Wat je koos, staat er nog.',
  'A great many answers are coming from this place. Wait ten minutes and send again. What you chose is still there.',
);
