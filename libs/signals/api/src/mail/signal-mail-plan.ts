import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Recognition } from '../recognition/recognition.entity';
import type { Signal } from '../signal/signal.entity';

/** To who raised it, who must hear; and to who recognised it, who may leave. `signals.mail.ts` writes them. */
export type SignalMailKind =
  | 'signals.taken-up'
  | 'signals.answered'
  | 'signals.closed'
  | 'signals.merged'
  | 'signals.recognised-taken-up'
  | 'signals.recognised-answered';

/** Who hears of a signal, planned in the transaction of the step itself. Nobody is mailed about what they did. */
@Injectable()
export class SignalMailPlan {
  constructor(
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async takenUp(tx: EntityManager, signal: Signal, byId: string): Promise<void> {
    await this.toRaiser(tx, 'signals.taken-up', signal, byId);
    await this.toRecognisers(tx, 'signals.recognised-taken-up', signal, byId);
  }

  async answered(tx: EntityManager, signal: Signal, byId: string | null): Promise<void> {
    await this.toRaiser(tx, 'signals.answered', signal, byId);
    await this.toRecognisers(tx, 'signals.recognised-answered', signal, byId);
  }

  async closed(tx: EntityManager, signal: Signal, byId: string): Promise<void> {
    await this.toRaiser(tx, 'signals.closed', signal, byId);
  }

  /** Who raised a double hears where it stands now. */
  async merged(tx: EntityManager, double: Signal, byId: string): Promise<void> {
    await this.toRaiser(tx, 'signals.merged', double, byId);
  }

  /** News that has not left yet and holds no more. */
  async noLongerNews(tx: EntityManager, signal: Signal): Promise<void> {
    await this.plan.drop(tx, { subjectIds: [signal.id] }, 'MOVED_ON');
  }

  private async toRaiser(
    tx: EntityManager,
    kind: SignalMailKind,
    signal: Signal,
    byId: string | null,
  ): Promise<void> {
    const { raisedById } = signal;
    if (raisedById && raisedById !== byId) await this.send(tx, kind, signal, [raisedById]);
  }

  private async toRecognisers(
    tx: EntityManager,
    kind: SignalMailKind,
    signal: Signal,
    byId: string | null,
  ): Promise<void> {
    const wanting = await tx.findBy(Recognition, { signalId: signal.id, wantsMail: true });
    const personIds = wanting.map(({ personId }) => personId);
    await this.send(
      tx,
      kind,
      signal,
      personIds.filter((id) => id !== byId && id !== signal.raisedById),
    );
  }

  private async send(
    tx: EntityManager,
    kind: SignalMailKind,
    signal: Signal,
    personIds: readonly string[],
  ): Promise<void> {
    const addresses = await this.persons.mailAddresses(tx, personIds);
    // A signal can be taken up again after it was given back: each time is news of its own.
    const time = newId();
    await this.plan.plan(
      tx,
      [...addresses.values()].map((to): PlannedMailInput => ({
        kind,
        personId: to.personId,
        toName: to.name,
        toAddress: to.address,
        locale: to.locale,
        subjectId: signal.id,
        contextId: null,
        dedupeKey: `${kind}/${signal.id}/${time}/${to.personId}`,
        dueAt: this.clock.now(),
      })),
    );
  }
}
