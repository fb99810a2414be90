import { Field, ObjectType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DatePoll } from './date-poll.entity';

/**
 * Somebody who is asked when they can come. Without an account there is no person yet: the link in the mail to this
 * address is then the only way in.
 */
@Entity('date_poll_people')
@ObjectType({ description: 'Somebody who is asked in a date poll.' })
@Unique('date_poll_people_once', ['pollId', 'address'])
@Index('date_poll_people_person', ['personId'])
export class AskedPerson extends BaseEntity {
  @ForeignKey(() => DatePoll, { name: 'date_poll_people_poll_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  pollId!: string;

  @ForeignKey(() => Person, { name: 'date_poll_people_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Field()
  @Column('text')
  name!: string;

  @Column('text')
  address!: string;

  @Column('text', { default: 'nl' })
  locale!: Locale;

  @Field(() => Date, { nullable: true, description: 'When the answers were last saved; null without any.' })
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
