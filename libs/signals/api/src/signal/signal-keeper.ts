import { Injectable } from '@nestjs/common';
import {
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { isInNetwork, takes } from '../signals.policy';
import { Signal } from './signal.entity';
import { nextStatus, type SignalStatus, type SignalStep } from './signal.states';

/** Finds a signal for who may know of it, and locks it for a step. */
@Injectable()
export class SignalKeeper {
  /**
   * The signal at this id; of a double, the one that stayed.
   * @throws DomainError FORBIDDEN for who has no role in the network; NOT_FOUND
   */
  async get(tx: EntityManager, viewer: Viewer, id: string): Promise<Signal> {
    assertInNetwork(viewer);
    const signal = isUUID(id) ? await tx.findOneBy(Signal, { id }) : null;
    if (!signal) throw notFound();
    return signal.mergedIntoId ? tx.findOneByOrFail(Signal, { id: signal.mergedIntoId }) : signal;
  }

  /**
   * Locks it for a step, so that two at once come one by one, and says where the step leads.
   * @throws DomainError NOT_FOUND, FORBIDDEN, or CONFLICT when it is a step further already
   */
  async take(
    tx: EntityManager,
    viewer: SignedInViewer,
    step: SignalStep,
    id: string,
  ): Promise<{ signal: Signal; to: SignalStatus }> {
    assertInNetwork(viewer);
    const signal = await tx.findOne(Signal, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!signal) throw notFound();
    if (!takes(step, viewer, signal)) throw forbidden(whoTakes[step]);
    const to = nextStatus(step, signal.status);
    if (to === null || signal.mergedIntoId) throw conflict(notFromHere);
    return { signal, to };
  }
}

/** @throws DomainError FORBIDDEN */
export function assertInNetwork(viewer: Viewer): void {
  if (!isInNetwork(viewer))
    throw forbidden(text('wie meedoet in het netwerk', 'who takes part in the network'));
}

/** Where somebody works: the organisation of the first role they hold. */
export function organisationOf(viewer: Viewer): string | null {
  return viewer.roles.find(({ organisationId }) => organisationId !== null)?.organisationId ?? null;
}

const asker = text('wie het inbracht, of een coördinator', 'who raised it, or a coordinator');
const whoTakes: Readonly<Record<SignalStep, Text>> = {
  TAKE_UP: text(
    'een redacteur van een organisatie, een pionier of een coördinator',
    'an editor of an organisation, a pioneer or a coordinator',
  ),
  ANSWER: text('wie het oppakte, of een coördinator', 'who took it up, or a coordinator'),
  CLOSE: asker,
  REOPEN: asker,
  MERGE: text('een coördinator', 'a coordinator'),
};

const notFromHere = text(
  'Dit kan nu niet: er is net iets veranderd. Open het opnieuw.',
  'This cannot be done now: something has just changed. Open it again.',
);
