import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * A role of an organisation in a body, from a day until a day. It is closed with `until` and never overwritten, so that
 * "who had which role on that day" can always be answered. Days are yyyy-mm-dd.
 */
@Entity('partnerships')
@ObjectType()
export class Partnership extends BaseEntity {
  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  bodyId!: string;

  @Field({ description: 'A code of the label collection "partnershipRoles".' })
  @Column('text')
  role!: string;

  @Field(() => String, { nullable: true, description: 'The first day; null when nobody knows it any more.' })
  @Column('date', { nullable: true })
  since!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When the first day is unknown: a day from which it certainly held.',
  })
  @Column('date', { nullable: true })
  knownFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first day it no longer held; null while it holds.',
  })
  @Column('date', { nullable: true })
  until!: string | null;

  /** Where the dates come from; for whoever looks after the network, not in the API. */
  @Column('text', { nullable: true })
  note!: string | null;
}
