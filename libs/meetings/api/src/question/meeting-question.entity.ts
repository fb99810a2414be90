import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';

/** Where a question stands while the meeting is on; a written answer is apart from it. */
export enum QuestionStatus {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  HIDDEN = 'HIDDEN',
}
registerEnumType(QuestionStatus, {
  name: 'QuestionStatus',
  valuesMap: {
    ANSWERED: { description: 'Answered aloud, while the meeting was on.' },
    HIDDEN: { description: 'For who runs the day alone; on no page.' },
  },
});

/** What somebody with a seat asks of a meeting. Who asked is shown to nobody, and forgotten after the meeting. */
@Entity('meeting_questions')
@ObjectType({ description: 'A question of a meeting as who runs the day sees it; without who asked.' })
@Index('meeting_questions_meeting', ['meetingId', 'createdAt'])
@Index('meeting_questions_registration', ['registrationId'])
@Check('meeting_questions_status', `status IN ('OPEN', 'ANSWERED', 'HIDDEN')`)
export class MeetingQuestion extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'meeting_questions_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @ForeignKey(() => Registration, { name: 'meeting_questions_registration_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  registrationId!: string | null;

  @Field({ description: 'As it was asked.' })
  @Column('text')
  question!: string;

  @Field(() => String, { nullable: true, description: 'How the page puts it; null: as it was asked.' })
  @Column('text', { nullable: true })
  wording!: string | null;

  @Field(() => String, { nullable: true, description: 'What was written afterwards.' })
  @Column('text', { nullable: true })
  answer!: string | null;

  @Field(() => QuestionStatus)
  @Column('text', { default: QuestionStatus.OPEN })
  status!: QuestionStatus;

  /** Stays when it is forgotten who they were. */
  @Field(() => Int, { description: 'How many others want to know it too.' })
  @Column('integer', { default: 0 })
  alsoCount!: number;

  /** Who asked wants one mail when the page is there. */
  @Column('boolean', { default: false })
  wantsMail!: boolean;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;

  /** Hidden ones are on no page; one that nobody answered has nothing to read yet. */
  @Field(() => Boolean, { description: 'True for what stands on the page once that is published.' })
  get isForPage(): boolean {
    return (
      this.status === QuestionStatus.ANSWERED || (this.status === QuestionStatus.OPEN && this.answer !== null)
    );
  }
}
