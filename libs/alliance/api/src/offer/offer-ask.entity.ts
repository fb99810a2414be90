import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** Who was asked by mail whether an offer still holds, before the day on which it would end. */
@Entity('offer_asks')
export class OfferAsk extends BaseEntity {
  @Column('uuid')
  offerId!: string;

  @Column('uuid')
  personId!: string;

  /** The end it was asked about; once confirmed, the offer has another and this question is answered. */
  @Column('date')
  expiresOn!: string;
}
