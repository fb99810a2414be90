import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';

/** A question to people: when could you come? One for each meeting, until a moment is chosen. */
@Entity('date_polls')
@ObjectType({ description: 'When people can come to a meeting that has no date yet.' })
@Unique('date_polls_once', ['meetingId'])
export class DatePoll extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'date_polls_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Field(() => String, { nullable: true, description: 'What the coordinator wrote to who is asked.' })
  @Column('text', { nullable: true })
  message!: string | null;

  @Field(() => Date, { description: 'Until when people answer, and change their answers.' })
  @Column('timestamptz')
  closesAt!: Date;

  /** When who had not answered was last reminded: once a day at most. */
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** The moment the meeting was published at. */
  @Column('uuid', { nullable: true })
  chosenMomentId!: string | null;

  @Column('uuid', { nullable: true })
  openedBy!: string | null;

  /** True while people can answer: the closing moment itself is closed. */
  isOpenAt(now: Date): boolean {
    return this.chosenMomentId === null && now < this.closesAt;
  }
}
