import { Injectable } from '@nestjs/common';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import { isSignedIn, visitor } from '@verbonden/shared/kernel';
import { ViewerSource } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { Offer } from './offer.entity';
import { canOfferFor } from './offer.policy';

/** Colleagues of one organisation that get the same mail, at most. */
const mostEditors = 5;

/** Who answers for an offer: where a request for it goes, and the question whether it still holds. */
@Injectable()
export class OfferContacts {
  constructor(
    private readonly persons: PersonService,
    private readonly viewers: ViewerSource,
  ) {}

  /** Its maker while they work there; else the editors of its organisation; else the coordinators. Somebody always hears. */
  async of(tx: EntityManager, offer: Pick<Offer, 'makerId' | 'organisationId'>): Promise<MailAddress[]> {
    const { makerId, organisationId } = offer;
    const maker = makerId ? await this.viewers.viewerFor(makerId, tx) : visitor();
    if (isSignedIn(maker) && canOfferFor(maker, organisationId)) {
      return [...(await this.persons.mailAddresses(tx, [maker.personId])).values()];
    }
    const editors = await this.persons.holders(
      tx,
      { roles: ['EDITOR'], organisationIds: [organisationId] },
      mostEditors,
    );
    if (editors.length > 0) return editors;
    return [
      ...(await this.persons.mailAddresses(tx, await this.persons.idsWithRole(tx, 'COORDINATOR'))).values(),
    ];
  }
}
