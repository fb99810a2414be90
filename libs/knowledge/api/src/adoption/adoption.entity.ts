import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** 'Wij doen dit ook': one organisation uses what another shared, with what it changed and what came of it. */
@Entity('knowledge_adoptions')
@ObjectType('Adoption')
export class Adoption extends BaseEntity {
  @Field(() => ID)
  @Column('uuid')
  itemId!: string;

  @Field(() => ID)
  @Column('uuid')
  organisationId!: string;

  /** Who wrote it, in the name of the organisation. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Field({ description: 'The place or region where it is used.' })
  @Column('text')
  place!: string;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  sinceYear!: number | null;

  @Field({ description: 'What it was like to do; plain text, may be empty.' })
  @Column('text', { default: '' })
  experience!: string;

  @Field({ description: 'What they do differently; plain text, may be empty.' })
  @Column('text', { default: '' })
  adapted!: string;

  @Field({ description: 'What came of it; plain text, may be empty.' })
  @Column('text', { default: '' })
  result!: string;

  /** How colleagues reach them; only for whoever is signed in. */
  @Column('text', { nullable: true })
  contact!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** Withdrawn by who looks after the network, as something that does not belong here. */
  @Column('boolean', { default: false })
  takenAway!: boolean;

  /** The owner got a mail about this one; otherwise it stands in their mail of the week. */
  @Column('boolean', { default: false })
  toldAtOnce!: boolean;

  @Field(() => Int, { description: 'Counts every change; goes along as expectedVersion.' })
  @Column('integer', { default: 1 })
  version!: number;
}
