import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type { KeptResults } from '../results/kept-results';
import type { PollQuestion } from './poll-question';

/** DRAFT → OPEN → CLOSED → PUBLISHED; there is no way back, since people answered what they read. */
export type PollStatus = 'DRAFT' | 'OPEN' | 'CLOSED' | 'PUBLISHED';
export const PollStatusEnum = {
  DRAFT: 'DRAFT',
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
  PUBLISHED: 'PUBLISHED',
} as const;
registerEnumType(PollStatusEnum, { name: 'PollStatus' });
export type PollAudience = 'EVERYBODY' | 'MEMBERS';
export const PollAudienceEnum = { EVERYBODY: 'EVERYBODY', MEMBERS: 'MEMBERS' } as const;
registerEnumType(PollAudienceEnum, { name: 'PollAudience' });

/** Questions to many, for some weeks. Nothing in it says who answered, or how many while it is open. */
@Entity('polls')
@ObjectType()
export class Poll extends BaseEntity {
  @Field()
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  titleNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Field()
  @Column('text')
  leadNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  leadEn!: string | null;

  @Field()
  @Column('text')
  helpNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  helpEn!: string | null;

  @Field(() => PollAudienceEnum)
  @Column('text')
  audience!: PollAudience;

  @Field(() => PollStatusEnum)
  @Column('text')
  status!: PollStatus;

  @Field({ description: 'The first day it can be answered, "2027-06-01".' })
  @Column('date')
  opensOn!: string;

  @Field({ description: 'The last day.' })
  @Column('date')
  closesOn!: string;

  @Column('jsonb')
  questions!: readonly PollQuestion[];

  /** What was published, already without small groups; the only thing that pages and files are made of. */
  @Column('jsonb', { nullable: true })
  results!: KeptResults | null;

  @Field(() => String, { nullable: true })
  @Column('date', { nullable: true })
  publishedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who took the initiative, when it was not the network.',
  })
  @Column('text', { nullable: true })
  initiative!: string | null;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** It can be answered on this day. */
  isOpenOn(day: string): boolean {
    return this.status === 'OPEN' && this.opensOn <= day && day <= this.closesOn;
  }
}
