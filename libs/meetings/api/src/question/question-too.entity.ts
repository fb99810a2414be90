import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Registration } from '../registration/registration.entity';
import { MeetingQuestion } from './meeting-question.entity';

/** That somebody else with a seat wants to know it too; once each, and forgotten after the meeting. */
@Entity('meeting_question_toos')
@Unique('meeting_question_toos_once', ['questionId', 'registrationId'])
@Index('meeting_question_toos_registration', ['registrationId'])
export class QuestionToo extends BaseEntity {
  @ForeignKey(() => MeetingQuestion, { name: 'meeting_question_toos_question_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  questionId!: string;

  @ForeignKey(() => Registration, { name: 'meeting_question_toos_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;
}
