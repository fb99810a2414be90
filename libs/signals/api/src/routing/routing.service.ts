import { Inject, Injectable } from '@nestjs/common';
import { type Clock, workingMomentAfter } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { Ask } from '../ask/ask.entity';
import { isWaiting } from '../ask/ask.policy';
import { Signal } from '../signal/signal.entity';
import { AskCandidates } from './ask-candidates';
import { askedAtFirst, askedAtLeast, askedAtMost, type Candidate, chooseAsked } from './choose-asked';
import { AskedMailPlan } from './asked-mail-plan';
import { Routing } from './routing.entity';

/** Who is silent for so many working days gets one nudge. */
export const nudgedAfter = 3;

/** Chooses the members who are asked, and writes down whom, when and why. */
@Injectable()
export class RoutingService {
  constructor(
    private readonly db: DataSource,
    private readonly candidates: AskCandidates,
    private readonly mail: AskedMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Chooses members for every question that waits for that. Several workers at once share them out. */
  async routeWaiting(): Promise<number> {
    let routed = 0;
    while (await this.db.transaction((tx) => this.routeNext(tx))) routed += 1;
    return routed;
  }

  /** Somebody does not know: the next best is asked, unless seven were. Call with the ask locked. */
  async askNext(tx: EntityManager, signal: Signal, ask: Ask): Promise<void> {
    if (!isWaiting(signal) || !(await this.hasRoom(tx, signal.id))) return;
    await this.ask(tx, signal, await this.choose(tx, signal, ask, { most: 1, least: 1 }));
  }

  /** True while fewer than seven were asked; whoever passed it on gave their place to a colleague. */
  async hasRoom(tx: EntityManager, signalId: string): Promise<boolean> {
    return (await tx.countBy(Routing, { signalId, outcome: Not('PASSED_ON') })) < askedAtMost;
  }

  /** Asks these people: one mail each, in the same transaction. */
  async ask(
    tx: EntityManager,
    signal: Signal,
    people: readonly Pick<Candidate, 'personId' | 'organisationId' | 'reasons'>[],
  ): Promise<void> {
    const now = this.clock.now();
    const routings = people.map(({ personId, organisationId, reasons }) => ({
      id: newId(),
      signalId: signal.id,
      personId,
      organisationId,
      reasons: [...reasons],
      askedAt: now,
      nudgeAt: workingMomentAfter(now, nudgedAfter),
      nudgedAt: null,
      outcome: 'WAITING' as const,
      passedToId: null,
    }));
    if (routings.length === 0) return;
    await tx.insert(Routing, routings);
    await this.mail.send(
      tx,
      'signals.asked',
      signal.id,
      routings.map(({ id, personId }) => ({ personId, subjectId: id })),
    );
  }

  /** Locks what was asked, so that two who do not know at once lead to two others. */
  lock(tx: EntityManager, signalId: string): Promise<Ask | null> {
    return tx.findOne(Ask, { where: { signalId }, lock: { mode: 'pessimistic_write' } });
  }

  private async routeNext(tx: EntityManager): Promise<boolean> {
    const ask = await tx
      .createQueryBuilder(Ask, 'ask')
      .innerJoin(Signal, 'signal', `signal.id = ask.signal_id AND signal.status = 'OPEN'`)
      .where('ask.routed_at IS NULL AND signal.merged_into_id IS NULL')
      .orderBy('ask.id')
      .limit(1)
      .setLock('pessimistic_write', undefined, ['ask'])
      .setOnLocked('skip_locked')
      .getOne();
    if (!ask) return false;
    const signal = await tx.findOneByOrFail(Signal, { id: ask.signalId });
    await this.ask(
      tx,
      signal,
      await this.choose(tx, signal, ask, { most: askedAtFirst, least: askedAtLeast }),
    );
    await tx.update(Ask, { id: ask.id }, { routedAt: this.clock.now() });
    return true;
  }

  private async choose(
    tx: EntityManager,
    signal: Signal,
    ask: Ask,
    wanted: { readonly most: number; readonly least: number },
  ): Promise<Candidate[]> {
    // One choice at a time, so that two questions at once do not both take whoever was asked least.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('signals.choose-asked'))`);
    const [candidates, coordinators] = [
      await this.candidates.of(tx, signal, ask),
      await this.candidates.coordinators(tx, signal, ask),
    ];
    return chooseAsked(candidates, coordinators, wanted);
  }
}
