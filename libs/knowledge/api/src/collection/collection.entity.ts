import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { WorkRoleCodeEnum } from '../start/work-role.entity';
import type { WorkRoleCode } from '../start/work-roles';

/** In whose name a collection is. */
export enum CollectionOwner {
  PERSON = 'PERSON',
  ORGANISATION = 'ORGANISATION',
  NETWORK = 'NETWORK',
}
registerEnumType(CollectionOwner, { name: 'CollectionOwner' });

/** Items that belong together for a question or a role ('Startpakket voor zorgcoördinatoren'), in order, with notes. */
@Entity('collections')
@ObjectType('Collection')
export class Collection extends BaseEntity {
  @Field()
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'For whom it is and what it helps with; plain text, may be empty.' })
  @Column('text', { default: '' })
  lead!: string;

  @Field(() => CollectionOwner)
  @Column('text')
  ownerKind!: CollectionOwner;

  /** Who made it; of a collection of a person, whose it is. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field({ description: 'True when everybody who has the address may read it.' })
  @Column('boolean', { default: false })
  isPublic!: boolean;

  @Field(() => WorkRoleCodeEnum, {
    nullable: true,
    description: 'The role that begins with it; only what the network put together.',
  })
  @Column('text', { nullable: true })
  forRole!: WorkRoleCode | null;

  /** Taken away by who keeps it; can be put back until it is erased. */
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  /** Until when its keepers saw changes of evidence level of what is in it (see level/). */
  @Column('timestamptz', { nullable: true })
  levelsSeenAt!: Date | null;

  @Field(() => Int, { description: 'Counts every change; goes along as expectedVersion.' })
  @Column('integer', { default: 1 })
  version!: number;
}
