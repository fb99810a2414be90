import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** What somebody asked of an offer. Only its contact reads it, in a mail; it goes with the person, or after some months. */
@Entity('offer_requests')
export class OfferRequest extends BaseEntity {
  @Column('uuid')
  offerId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  message!: string;
}
