import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import type { Request } from 'express';
import { ViewerSource } from '../auth/viewer-source';
import { CLOCK, SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';

/** How long an address works: long enough to open it, short enough to be worth nothing when it is passed on. */
const minutes = 10;

/**
 * Addresses of files that not everybody may have. Such an address is made for one person, works for ten minutes, and
 * opens only what that person may still open: who lost a role has lost it here too (P22).
 */
@Injectable()
export class FileLinks {
  constructor(
    private readonly viewers: ViewerSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'SECRET'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What comes after the path of a file to open it for this person. */
  signed(path: string, { personId }: SignedInViewer): string {
    const until = String(Math.floor(this.clock.now().getTime() / 60_000) + minutes);
    const query = new URLSearchParams({ tot: until, voor: personId, hand: this.sign(path, until, personId) });
    return `${path}?${query.toString()}`;
  }

  /** Who asks for a file: the person of a signed address that still works, else whoever is signed in. */
  async viewerOf(request: Request): Promise<Viewer> {
    const { tot, voor, hand } = request.query;
    if (typeof tot === 'string' && typeof voor === 'string' && typeof hand === 'string') {
      const right = Buffer.from(this.sign(request.path, tot, voor));
      const given = Buffer.from(hand);
      const holds = given.length === right.length && timingSafeEqual(given, right);
      if (holds && Number(tot) * 60_000 > this.clock.now().getTime()) return this.viewers.viewerFor(voor);
    }
    return this.viewers.viewerOf(request);
  }

  private sign(path: string, until: string, personId: string): string {
    return createHmac('sha256', this.settings.SECRET)
      .update(`file:${path}:${until}:${personId}`)
      .digest('base64url');
  }
}
