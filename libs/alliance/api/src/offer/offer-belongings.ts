import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';
import { type EntityManager, In } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { OfferConfirming } from './offer-confirming';
import { OfferDocuments } from './offer-documents';
import { Offer } from './offer.entity';

/** Offers go to whoever takes over; whether a name stands with it, the new one says anew. */
@Injectable()
export class OfferBelongings implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly documents: OfferDocuments,
    private readonly confirming: OfferConfirming,
  ) {}

  onModuleInit(): void {
    this.belongings.register({
      code: 'offers',
      label: text('keer aanbod', 'offers'),
      table: 'offers',
      column: 'maker_id',
      organisation: 'organisation_id',
      along: 'shows_maker = false',
      afterwards: async (tx, ids) => {
        await this.writeAgain(tx, ids);
        await this.confirming.handedOver(tx, ids);
      },
    });
  }

  private async writeAgain(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const offers = await tx.findBy(Offer, { id: In([...ids]) });
    await tx.find(Organisation, {
      select: { id: true },
      where: { id: In(offers.map(({ organisationId }) => organisationId)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    await this.documents.write(tx, offers);
  }
}
