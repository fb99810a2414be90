import { Injectable } from '@nestjs/common';
import { forbidden, notFound, type SignedInViewer, text, type Viewer } from '@verbonden/shared/kernel';
import { LiveNotes } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { canSeeRequest, isHost, type Seat, seatOf } from '../soundingboard.policy';
import { Participant } from './participant.entity';
import { roomTopic } from './room-topic';

/** A request as one person meets it: with their own invitation and their seat in the room. */
export interface Met {
  readonly request: AdviceRequest;
  readonly own: Participant | null;
  readonly seat: Seat | null;
}

/** Finds a request for who may know of it, and locks it for a step. */
@Injectable()
export class RequestKeeper {
  constructor(private readonly notes: LiveNotes) {}

  /** @throws DomainError NOT_FOUND, also when it is not for this viewer */
  async get(tx: EntityManager, viewer: Viewer, id: string): Promise<Met> {
    return this.met(tx, viewer, isUUID(id) ? await tx.findOneBy(AdviceRequest, { id }) : null);
  }

  /**
   * Locked, so that two steps at once come one by one. Whoever looks at the room hears of the step when it is done.
   * @throws DomainError NOT_FOUND
   */
  async hold(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<Met> {
    const lock = { mode: 'pessimistic_write' } as const;
    const met = await this.met(tx, viewer, await tx.findOne(AdviceRequest, { where: { id }, lock }));
    await this.notes.publish(tx, roomTopic(id));
    return met;
  }

  /** Held by its host. @throws DomainError NOT_FOUND, FORBIDDEN */
  async holdAsHost(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<Met> {
    const met = await this.hold(tx, viewer, id);
    if (!isHost(viewer, met.request)) throw forbidden(text('de gespreksleider', 'the host'));
    return met;
  }

  /** How this viewer meets a request, whether they may know of it or not. */
  async meet(tx: EntityManager, viewer: Viewer, request: AdviceRequest): Promise<Met> {
    const own = viewer.personId
      ? await tx.findOneBy(Participant, { requestId: request.id, personId: viewer.personId })
      : null;
    return { request, own, seat: seatOf(viewer, request, own?.state ?? null) };
  }

  private async met(tx: EntityManager, viewer: Viewer, request: AdviceRequest | null): Promise<Met> {
    if (!request) throw notFound();
    const met = await this.meet(tx, viewer, request);
    if (!canSeeRequest(viewer, request, met.own?.state ?? null)) throw notFound();
    return met;
  }
}

/** Who sits in the room now: those who said yes and are still on the board. */
export async function membersIn(tx: EntityManager, requestId: string): Promise<Participant[]> {
  return tx
    .createQueryBuilder(Participant, 'part')
    .where(`part.request_id = :requestId AND part.state = 'IN'`, { requestId })
    .andWhere(
      `EXISTS (SELECT FROM memberships role WHERE role.person_id = part.person_id
               AND role.role = 'SOUNDING_BOARD' AND role.until IS NULL)`,
    )
    .orderBy('part.id')
    .getMany();
}

/** With one young person alone nobody writes, in whatever form. */
export const tooFew = text(
  'Er kan nog niets gezegd worden: daarvoor zijn minstens twee jongeren nodig.',
  'Nothing can be said yet: that takes two young people at least.',
);
