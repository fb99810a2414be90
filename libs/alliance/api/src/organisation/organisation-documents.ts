import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { groupedBy } from '@verbonden/shared/kernel';
import { type EntityManager, In } from 'typeorm';
import { Label } from '../label/label.entity';
import { offerCollections, wordsBeside } from '../offer/offer-document';
import { Offer } from '../offer/offer.entity';
import { documentOf, organisationKind } from './organisation-document';
import { Organisation } from './organisation.entity';

/** Lets people find the organisations of the network. */
@Injectable()
export class OrganisationDocuments implements SearchSource, OnModuleInit {
  readonly kind = organisationKind;

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** Writes what is found of organisations anew, after whatever changed them, in the same transaction. */
  async write(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await this.index.put(tx, await this.of(tx, await tx.findBy(Organisation, { id: In([...ids]) })));
  }

  /** Locked for reading, so that one that changes meanwhile is not written back as it was. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(Organisation, 'o')
      .orderBy('o.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.where('o.id > :after', { after });
    return this.of(tx, await query.getMany());
  }

  private async of(tx: EntityManager, organisations: readonly Organisation[]): Promise<SearchDocument[]> {
    const labels = await tx.findBy(Label, { collection: In(['organisationKinds', ...offerCollections]) });
    const named = new Map(
      labels
        .filter(({ collection }) => collection === 'organisationKinds')
        .map(({ code, name }) => [code, [name.nl, name.en]]),
    );
    const offers = groupedBy(
      await tx.find(Offer, {
        where: {
          organisationId: In(organisations.map(({ id }) => id)),
          status: 'OFFERED',
          networkOnly: false,
        },
        order: { id: 'DESC' },
      }),
      ({ organisationId }) => organisationId,
    );
    return organisations.map((each) =>
      documentOf(each, named.get(each.kind) ?? [], wordsBeside(offers.get(each.id) ?? [], labels)),
    );
  }
}
