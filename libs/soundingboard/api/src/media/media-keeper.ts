import { Injectable } from '@nestjs/common';
import { conflict, forbidden, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { looksAfterBoard } from '../soundingboard.policy';
import { MediaAnswer } from './media-answer.entity';
import { MediaConsent } from './media-consent.entity';
import { consentHolds } from './media-consent-holds';
import { MediaRequest } from './media-request.entity';
import { canBecome, type MediaStatus } from './media-request.states';

/** Finds a question of a journalist for the desk, and locks it for a step. */
@Injectable()
export class MediaKeeper {
  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  async get(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<MediaRequest> {
    assertKeepsDesk(viewer);
    const request = isUUID(id) ? await tx.findOneBy(MediaRequest, { id }) : null;
    if (!request) throw notFound();
    return request;
  }

  /** Locked, so that two steps at once come one by one. @throws DomainError FORBIDDEN, NOT_FOUND */
  async hold(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<MediaRequest> {
    assertKeepsDesk(viewer);
    return locked(tx, id);
  }

  /** Locked by a young person who was asked. @throws DomainError NOT_FOUND */
  async holdAsAsked(
    tx: EntityManager,
    { personId }: SignedInViewer,
    id: string,
  ): Promise<{ readonly request: MediaRequest; readonly answer: MediaAnswer }> {
    const request = await locked(tx, id);
    const answer = await tx.findOneBy(MediaAnswer, { requestId: id, personId });
    if (!answer) throw notFound();
    return { request, answer };
  }
}

/** Who looks after the board keeps its desk for the media too. @throws DomainError FORBIDDEN */
export function assertKeepsDesk(viewer: SignedInViewer): void {
  if (!looksAfterBoard(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

/** @throws DomainError CONFLICT */
export function assertCanBecome({ status }: MediaRequest, to: MediaStatus): void {
  if (!canBecome(status, to)) {
    throw conflict(
      text(
        'Dit kan nu niet: de vraag is een stap verder. Kijk hoe het ervoor staat.',
        'This cannot be done now: the question is a step further. See how it stands.',
      ),
    );
  }
}

/** Who said yes and is still on the board, with what they agreed to. */
export async function consentsOf(tx: EntityManager, requestId: string): Promise<MediaConsent[]> {
  return tx
    .createQueryBuilder(MediaConsent, 'consent')
    .where('consent.request_id = :requestId AND consent.ended_at IS NULL', { requestId })
    .andWhere(
      `EXISTS (SELECT FROM memberships role WHERE role.person_id = consent.person_id
               AND role.role = 'SOUNDING_BOARD' AND role.until IS NULL)`,
    )
    .orderBy('consent.id')
    .getMany();
}

/** Those whose consent lets it go on as it stands. */
export async function whoGoesAlong(tx: EntityManager, request: MediaRequest): Promise<MediaConsent[]> {
  return (await consentsOf(tx, request.id)).filter((consent) => consentHolds(consent, request));
}

async function locked(tx: EntityManager, id: string): Promise<MediaRequest> {
  const request = await tx.findOne(MediaRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!request) throw notFound();
  return request;
}
