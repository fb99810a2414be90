import { Field, ID, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AskedPerson } from './asked-person.entity';
import { PollChoice } from './date-poll.enums';
import { DatePollMoment } from './date-poll-moment.entity';

/** What one person says to one moment. */
@Entity('date_poll_answers')
@ObjectType()
@Unique('date_poll_answers_once', ['askedId', 'momentId'])
@Index('date_poll_answers_moment', ['momentId'])
@Check('date_poll_answers_choice', `choice IN ('ONSITE', 'ONLINE', 'NO')`)
export class DatePollAnswer extends BaseEntity {
  @ForeignKey(() => AskedPerson, { name: 'date_poll_answers_asked_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  askedId!: string;

  @Field(() => ID)
  @ForeignKey(() => DatePollMoment, { name: 'date_poll_answers_moment_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  momentId!: string;

  @Field(() => PollChoice)
  @Column('text')
  choice!: PollChoice;
}
