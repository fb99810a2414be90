import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';
import { type ClaimStatus, ClaimStatusEnum } from './claim.codes';

/** Somebody says: I work there, may I keep its page? Read by its editors and by who looks after the network. */
@Entity('organisation_claims')
@Index('organisation_claims_listed', ['organisationId', 'status'])
@ObjectType()
export class OrganisationClaim extends BaseEntity {
  @Column('uuid')
  organisationId!: string;

  @Field(() => ClaimStatusEnum)
  @Column('text')
  status!: ClaimStatus;

  @Field()
  @Column('text')
  name!: string;

  @Field()
  @Column('text')
  email!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  jobTitle!: string | null;

  @Column('text')
  locale!: Locale;

  @Field(() => Date, { nullable: true, description: 'Since when it waits.' })
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedById!: string | null;

  @Field(() => String, { nullable: true, description: 'Why not.' })
  @Column('text', { nullable: true })
  reason!: string | null;
}
