import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { MeetingForm } from '../meeting/meeting.enums';
import { DatePoll } from './date-poll.entity';

/** A moment that is proposed, and how people could take part then. */
@Entity('date_poll_moments')
@ObjectType()
@Unique('date_poll_moments_once', ['pollId', 'startsAt', 'endsAt', 'form'])
@Check('date_poll_moments_times', 'ends_at > starts_at')
@Check('date_poll_moments_form', `form IN ('HYBRID', 'ONSITE', 'ONLINE')`)
export class DatePollMoment extends BaseEntity {
  @ForeignKey(() => DatePoll, { name: 'date_poll_moments_poll_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  pollId!: string;

  @Field(() => Date)
  @Column('timestamptz')
  startsAt!: Date;

  @Field(() => Date)
  @Column('timestamptz')
  endsAt!: Date;

  @Field(() => MeetingForm)
  @Column('text')
  form!: MeetingForm;
}
