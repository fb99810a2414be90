import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Person } from '@verbonden/people/api';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { type EntityManager, In } from 'typeorm';
import { Label } from '../label/label.entity';
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { Organisation } from '../organisation/organisation.entity';
import { documentOf, offerCollections, offerKind } from './offer-document';
import { Offer } from './offer.entity';

/** Lets people find what is offered, and through it the organisation; both in the transaction that changes the offer. */
@Injectable()
export class OfferDocuments implements SearchSource, OnModuleInit {
  readonly kind = offerKind;

  constructor(
    private readonly index: SearchIndex,
    private readonly organisations: OrganisationDocuments,
  ) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** After whatever changed offers; their organisations must be locked, so that two at once do not miss each other. */
  async write(tx: EntityManager, offers: readonly Offer[]): Promise<void> {
    const standing = offers.filter(({ status }) => status === 'OFFERED');
    await this.index.put(tx, await this.of(tx, standing));
    await this.index.remove(
      tx,
      offers.filter((each) => !standing.includes(each)).map(({ id }) => id),
    );
    await this.organisations.write(tx, [...new Set(offers.map(({ organisationId }) => organisationId))]);
  }

  /** Locked for reading, so that one that ends meanwhile is not written back. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(Offer, 'offer')
      .where(`offer.status = 'OFFERED'`)
      .orderBy('offer.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('offer.id > :after', { after });
    return this.of(tx, await query.getMany());
  }

  async again(tx: EntityManager, ids: readonly string[]): Promise<SearchDocument[]> {
    return this.of(tx, await tx.findBy(Offer, { id: In([...ids]), status: 'OFFERED' }));
  }

  private async of(tx: EntityManager, offers: readonly Offer[]): Promise<SearchDocument[]> {
    if (offers.length === 0) return [];
    const labels = await tx.findBy(Label, { collection: In([...offerCollections]) });
    const organisations = await tx.findBy(Organisation, {
      id: In(offers.map(({ organisationId }) => organisationId)),
    });
    const makers = await tx.findBy(Person, { id: In(offers.flatMap(({ makerId }) => makerId ?? [])) });
    return offers.map((offer) =>
      documentOf(offer, labels, {
        organisation: organisations.find(({ id }) => id === offer.organisationId)?.name ?? '',
        maker: makers.find(({ id }) => id === offer.makerId)?.name ?? null,
      }),
    );
  }
}
