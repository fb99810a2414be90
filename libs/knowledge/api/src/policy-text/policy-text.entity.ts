import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * What a policy officer writes for a municipality: own words, practices and figures in order, each with its source. Its
 * maker's alone, and of whoever has the link as long as that works.
 */
@Entity('policy_texts')
@ObjectType('PolicyText')
export class PolicyText extends BaseEntity {
  @Column('uuid')
  personId!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'For which municipality it is, as its maker writes it.' })
  @Column('text')
  municipality!: string;

  /** What the link to it is signed over; null when there is none. */
  @Column('uuid', { nullable: true })
  shareId!: string | null;

  /** Until when its maker saw changes of evidence level of what is in it (see level/). */
  @Column('timestamptz', { nullable: true })
  levelsSeenAt!: Date | null;

  @Field(() => Int, { description: 'Counts every change; goes along as expectedVersion.' })
  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Taken away by its maker; can be put back for two weeks.',
  })
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
