import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  forbidden,
  type SignedInViewer,
  text,
  workingMomentAfter,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { SignalHistory } from '../history/signal-history';
import { organisationOf, SignalKeeper } from '../signal/signal-keeper';
import { Signal } from '../signal/signal.entity';
import { Ask } from './ask.entity';
import type { AskMembersInput } from './ask.input';
import { canAskMembers } from './ask.policy';

/** The topic of the note that says: members are to be chosen for a question. */
export const askTopic = 'signals.ask';
/** Without a reply, the coordinators hear of it after so many working days. */
export const escalatedAfter = 7;

/** Lays a signal before members. Who they are is chosen by a worker, so that nobody waits for that. */
@Injectable()
export class AskService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: SignalKeeper,
    private readonly history: SignalHistory,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Twice is once. @throws DomainError NOT_FOUND, FORBIDDEN */
  async askMembers(viewer: SignedInViewer, { id }: AskMembersInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const { id: signalId } = await this.keeper.get(tx, viewer, id);
      const signal = await tx.findOneOrFail(Signal, {
        where: { id: signalId },
        lock: { mode: 'pessimistic_write' },
      });
      const isAsked = await tx.existsBy(Ask, { signalId });
      if (isAsked) return signal;
      if (!canAskMembers(viewer, signal, isAsked)) throw forbidden(whoAsks);
      await this.lay(tx, viewer, signal);
      return signal;
    });
  }

  /** In the transaction that raises it, or later. */
  async lay(tx: EntityManager, viewer: SignedInViewer, signal: Signal): Promise<void> {
    const now = this.clock.now();
    await tx.insert(Ask, {
      id: newId(),
      signalId: signal.id,
      askedById: viewer.personId,
      askedAt: now,
      routedAt: null,
      escalateAt: workingMomentAfter(now, escalatedAfter),
      escalatedAt: null,
      helped: null,
      closedAt: null,
    });
    await this.history.note(tx, signal.id, {
      what: 'ASKED',
      at: now,
      personId: viewer.personId,
      organisationId: organisationOf(viewer),
    });
    await this.notes.publish(tx, askTopic);
  }
}

const whoAsks = text(
  'wie het inbracht of een coördinator, zolang niemand het oppakte',
  'who raised it or a coordinator, while nobody took it up',
);
