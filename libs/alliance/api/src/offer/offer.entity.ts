import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { offerStatuses, type OfferStatus } from './offer.states';

export const OfferStatusEnum = Object.fromEntries(offerStatuses.map((each) => [each, each])) as Record<
  OfferStatus,
  OfferStatus
>;
registerEnumType(OfferStatusEnum, { name: 'OfferStatus' });

/** The region that means every region. */
export const wholeCountry = 'NETHERLANDS';

/** What an organisation, or somebody who works there, can be asked for. */
@Entity('offers')
@ObjectType()
export class Offer extends BaseEntity {
  @Field({ description: 'Its place in addresses: /aanbod/spreker-over-kopp-1a2b3c.' })
  @Column('text', { unique: true })
  slug!: string;

  @Field({ description: 'A code of the label collection "offerKinds".' })
  @Column('text')
  kind!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'Plain text, a few lines.' })
  @Column('text')
  body!: string;

  @Field(() => [String], { description: 'Codes of the label collection "themes"; at least one.' })
  @Column('text', { array: true })
  themes!: string[];

  @Field(() => [String], { description: 'Codes of "regions"; none when it is online only.' })
  @Column('text', { array: true, default: [] })
  regions!: string[];

  @Field()
  @Column('boolean', { default: false })
  isOnline!: boolean;

  @Field({ description: 'True when only who has a role in the network may know of it.' })
  @Column('boolean', { default: false })
  networkOnly!: boolean;

  @Column('uuid')
  organisationId!: string;

  /** Who made it, and gets what is asked as long as they work there. */
  @Column('uuid', { nullable: true })
  makerId!: string | null;

  /** Others see the maker's name with it. */
  @Column('boolean', { default: false })
  showsMaker!: boolean;

  @Field(() => OfferStatusEnum)
  @Column('text')
  status!: OfferStatus;

  @Field(() => String, { description: 'The day somebody last said that it holds, "2027-03-24".' })
  @Column('date')
  confirmedOn!: string;

  @Field(() => String, { description: 'The first day it no longer stands unless it is confirmed.' })
  @Column('date')
  expiresOn!: string;

  @Field(() => Int, { description: 'Counts every change of its text; goes along as expectedVersion.' })
  @Column('integer', { default: 1 })
  version!: number;
}
