import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type ClaimStatus, ClaimStatusEnum } from './municipality-claim.codes';

/** That somebody writes for a municipality, by an address of its own. They have no account: a link is their way in. */
@Entity('municipality_claims')
@ObjectType({ description: 'Who writes for a municipality; for coordinators and for themselves.' })
export class MunicipalityClaim extends BaseEntity {
  @Column('uuid')
  municipalityId!: string;

  @Field()
  @Column('text')
  name!: string;

  @Field()
  @Column('text')
  email!: string;

  @Column('text')
  locale!: Locale;

  @Field(() => ClaimStatusEnum)
  @Column('text')
  status!: ClaimStatus;

  /** Who invited them; then confirming is enough. */
  @Column('uuid', { nullable: true })
  invitedById!: string | null;

  @Column('uuid', { nullable: true })
  answeredById!: string | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** When the newest link was asked for; it works for some days from then while nobody confirmed. */
  @Column('timestamptz')
  askedAt!: Date;
}
