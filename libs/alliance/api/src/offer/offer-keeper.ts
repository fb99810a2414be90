import { Injectable } from '@nestjs/common';
import {
  badInput,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Text,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { Offer } from './offer.entity';
import { canSeeOffer, takes } from './offer.policy';
import { nextStatus, type OfferStatus, type OfferStep } from './offer.states';

/** Finds an offer for who may know of it, and locks it with its organisation for a change. */
@Injectable()
export class OfferKeeper {
  /**
   * An organisation is locked before its offers: its document in the index holds the words of all of them, so that two
   * who change two offers come one by one. @throws DomainError BAD_USER_INPUT when there is none
   */
  async lockOrganisations(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const found = await tx.query<unknown[]>(
      'SELECT 1 FROM organisations WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [ids],
    );
    if (found.length < ids.length) throw badInput(unknownOrganisation);
  }

  /** Locks it. @throws DomainError NOT_FOUND when there is none, or the viewer may not know of it */
  async hold(tx: EntityManager, viewer: Viewer, id: string, today: string): Promise<Offer> {
    const known = await tx.findOneBy(Offer, { id });
    if (!known || !canSeeOffer(viewer, known, today)) throw notFound();
    await this.lockOrganisations(tx, [known.organisationId]);
    return tx.findOneOrFail(Offer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locks it for a step, and says where that leads. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async take(
    tx: EntityManager,
    viewer: SignedInViewer,
    step: Exclude<OfferStep, 'EXPIRE'>,
    id: string,
    today: string,
  ): Promise<{ offer: Offer; to: OfferStatus }> {
    const offer = await this.hold(tx, viewer, id, today);
    if (!takes(viewer, offer)) throw forbidden(whoTakes);
    const to = nextStatus(step, offer.status);
    if (to === null) throw conflict(notFromHere);
    return { offer, to };
  }
}

export const whoKeeps: Text = text(
  'wie het aanbod maakte, of een redacteur van die organisatie',
  'who made the offer, or an editor of that organisation',
);
const whoTakes = text(
  'wie het aanbod maakte, een redacteur van die organisatie of een coördinator',
  'who made the offer, an editor of that organisation or a coordinator',
);
const notFromHere = text(
  'Dit kan nu niet: er is net iets veranderd. Open het opnieuw.',
  'This cannot be done now: something has just changed. Open it again.',
);
const unknownOrganisation = {
  field: 'organisationId',
  code: 'UNKNOWN_ORGANISATION',
  text: text('Deze organisatie kennen we niet.', 'We do not know this organisation.'),
};
