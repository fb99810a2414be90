import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { MailAct, type MailActKind } from './mail-act.entity';

/** How many acts are shown: the latest. */
const shown = 20;

/** Who did what with the mail of a meeting. */
@Injectable()
export class MailActs {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Notes an act, in the transaction that does it. */
  async write(
    tx: EntityManager,
    meetingId: string,
    byPersonId: string,
    what: MailActKind,
    count: number | null = null,
  ): Promise<void> {
    const at = this.clock.now();
    await tx.insert(MailAct, Object.assign(new MailAct(), { meetingId, byPersonId, what, count, at }));
  }

  /** What was done with the mail of a meeting, the latest first. */
  latest(tx: EntityManager, meetingId: string): Promise<MailAct[]> {
    return tx.find(MailAct, { where: { meetingId }, order: { id: 'DESC' }, take: shown });
  }
}
