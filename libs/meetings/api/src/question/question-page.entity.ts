import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';

/** That the questions of a meeting are a page that everybody reads; what stands on it are the questions themselves. */
@Entity('meeting_question_pages')
@Unique('meeting_question_pages_once', ['meetingId'])
export class QuestionPageRow extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'meeting_question_pages_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Column('timestamptz')
  publishedAt!: Date;
}
