import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import { type Clock, isOnWorkingDay } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AskedMailPlan } from './asked-mail-plan';

const mostARound = 100;

/**
 * What time brings: a nudge for who is silent, and the coordinators for a question that nobody replied to. Each once,
 * however many workers go round at once: a row is locked, marked and mailed about in one transaction. In weekends and on
 * holidays nobody is reminded of work; what fell due then waits for the first working day.
 */
@Injectable()
export class AskRounds {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly mail: AskedMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were nudged, and how many questions went to the coordinators */
  async goRound(): Promise<{ nudged: number; escalated: number }> {
    if (!isOnWorkingDay(this.clock.now())) return { nudged: 0, escalated: 0 };
    return {
      nudged: await this.db.transaction((tx) => this.nudge(tx)),
      escalated: await this.db.transaction((tx) => this.escalate(tx)),
    };
  }

  private async nudge(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const [silent] = await tx.query<[{ id: string; personId: string; signalId: string }[], number]>(
      `UPDATE signal_routings SET nudged_at = $1
       WHERE id IN (SELECT routing.id FROM signal_routings routing JOIN signals signal ON signal.id = routing.signal_id
                    WHERE routing.nudged_at IS NULL AND routing.outcome = 'WAITING' AND routing.nudge_at <= $1
                      AND signal.status = 'OPEN' AND signal.merged_into_id IS NULL
                    ORDER BY routing.nudge_at, routing.id LIMIT ${mostARound}
                    FOR UPDATE OF routing SKIP LOCKED)
       RETURNING id, person_id AS "personId", signal_id AS "signalId"`,
      [now],
    );
    for (const { id, personId, signalId } of silent) {
      await this.mail.send(tx, 'signals.asked-nudge', signalId, [{ personId, subjectId: id }]);
    }
    return silent.length;
  }

  private async escalate(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const [unanswered] = await tx.query<[{ id: string; signalId: string }[], number]>(
      `UPDATE signal_asks SET escalated_at = $1
       WHERE id IN (SELECT ask.id FROM signal_asks ask JOIN signals signal ON signal.id = ask.signal_id
                    WHERE ask.escalated_at IS NULL AND ask.escalate_at <= $1
                      AND signal.status = 'OPEN' AND signal.merged_into_id IS NULL
                      AND NOT EXISTS (SELECT FROM signal_replies reply WHERE reply.signal_id = ask.signal_id)
                    ORDER BY ask.escalate_at, ask.id LIMIT ${mostARound}
                    FOR UPDATE OF ask SKIP LOCKED)
       RETURNING id, signal_id AS "signalId"`,
      [now],
    );
    const coordinators = unanswered.length > 0 ? await this.persons.idsWithRole(tx, 'COORDINATOR') : [];
    for (const { id, signalId } of unanswered) {
      await this.mail.send(
        tx,
        'signals.unanswered',
        signalId,
        coordinators.map((personId) => ({ personId, subjectId: id })),
      );
    }
    return unanswered.length;
  }
}
