import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  conflict,
  forbidden,
  isSlug,
  notFound,
  ownSlug,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { today } from '../partnership/partnership-dates';
import { OfferCodes } from './offer-codes';
import { endOf } from './offer-dates';
import { OfferDocuments } from './offer-documents';
import { Offer } from './offer.entity';
import type { CreateOfferInput, UpdateOfferInput } from './offer.input';
import { OfferKeeper, whoKeeps } from './offer-keeper';
import { canEditOffer, canOfferFor, canSeeOffer } from './offer.policy';

/** Offering help and bringing it further. Every change locks the organisation and writes what search finds. */
@Injectable()
export class OfferService {
  constructor(
    private readonly db: DataSource,
    private readonly codes: OfferCodes,
    private readonly keeper: OfferKeeper,
    private readonly documents: OfferDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): string {
    return today(this.clock);
  }

  /** @throws DomainError NOT_FOUND when there is none, or the viewer may not know of it */
  async getBySlug(viewer: Viewer, slug: string): Promise<Offer> {
    const found = isSlug(slug) ? await this.db.manager.findOneBy(Offer, { slug }) : null;
    if (!found || !canSeeOffer(viewer, found, this.today())) throw notFound();
    return found;
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT; CONFLICT when the id is of something else */
  async create(viewer: SignedInViewer, { id, organisationId, ...words }: CreateOfferInput): Promise<Offer> {
    if (!canOfferFor(viewer, organisationId)) throw forbidden(whoWorksThere);
    await this.codes.assertSound(words);
    return this.db.transaction(async (tx) => {
      await this.keeper.lockOrganisations(tx, [organisationId]);
      const confirmedOn = this.today();
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(Offer)
        .values({
          ...{ id, organisationId, ...words, confirmedOn },
          slug: ownSlug(words.title, id, 'aanbod'),
          makerId: viewer.personId,
          status: 'OFFERED',
          expiresOn: endOf(confirmedOn),
        })
        .orIgnore()
        .returning('id')
        .execute();
      const offer = await tx.findOneBy(Offer, { id });
      if (offer?.makerId !== viewer.personId) throw conflict(takenAlready);
      if ((made.raw as unknown[]).length > 0) await this.documents.write(tx, [offer]);
      return offer;
    });
  }

  /** Its words as they shall be. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT (a colleague was first), BAD_USER_INPUT */
  async update(viewer: SignedInViewer, { id, expectedVersion, ...words }: UpdateOfferInput): Promise<Offer> {
    return this.db.transaction(async (tx) => {
      const offer = await this.keeper.hold(tx, viewer, id, this.today());
      if (!canEditOffer(viewer, offer)) throw forbidden(whoKeeps);
      if (offer.version !== expectedVersion) throw conflict(changedMeanwhile);
      await this.codes.assertSound(words);
      return this.save(tx, Object.assign(offer, words, { version: offer.version + 1 }));
    });
  }

  /** Takes it away, at once everywhere; it can be put back. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async withdraw(viewer: SignedInViewer, id: string): Promise<Offer> {
    return this.db.transaction(async (tx) => {
      const { offer, to } = await this.keeper.take(tx, viewer, 'WITHDRAW', id, this.today());
      return this.save(tx, Object.assign(offer, { status: to }));
    });
  }

  /** Puts back what was taken away, for another year when its own is over. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async restore(viewer: SignedInViewer, id: string): Promise<Offer> {
    return this.db.transaction(async (tx) => {
      const { offer, to } = await this.keeper.take(tx, viewer, 'RESTORE', id, this.today());
      if (offer.expiresOn <= this.today()) this.renew(offer);
      return this.save(tx, Object.assign(offer, { status: to }));
    });
  }

  /** It still holds: another year from today; twice is once. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async confirm(viewer: SignedInViewer, id: string): Promise<Offer> {
    return this.db.transaction(async (tx) => {
      const { offer } = await this.keeper.take(tx, viewer, 'CONFIRM', id, this.today());
      return this.save(tx, this.renew(offer));
    });
  }

  /** Another year from today, for who holds the lock. */
  renew(offer: Offer): Offer {
    const confirmedOn = this.today();
    return Object.assign(offer, { status: 'OFFERED', confirmedOn, expiresOn: endOf(confirmedOn) });
  }

  /** Keeps it and what search finds of it, in the transaction that holds the lock. */
  async save(tx: EntityManager, offer: Offer): Promise<Offer> {
    const saved = await tx.save(offer);
    await this.documents.write(tx, [saved]);
    return saved;
  }
}

const whoWorksThere = text('wie bij die organisatie werkt', 'who works at that organisation');
const takenAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const changedMeanwhile = text(
  'Een collega heeft dit aanbod net ook veranderd. Bekijk dat eerst; wat jij typte staat er nog.',
  'A colleague has just changed this offer too. Look at that first; what you typed is still there.',
);
