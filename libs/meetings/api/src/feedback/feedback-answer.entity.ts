import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AttendanceMode } from '../meeting/meeting.enums';
import { Meeting } from '../meeting/meeting.entity';

/**
 * What somebody thought of a meeting, without who: no person, no registration, no time finer than the day. See
 * feedback-box.ts for why it cannot be joined with who answered.
 */
@Entity('feedback_answers')
@Index('feedback_answers_meeting', ['meetingId', 'counted'])
@Check('feedback_answers_mode', `mode IN ('ONSITE', 'ONLINE')`)
@Check(
  'feedback_answers_scores',
  `usefulness BETWEEN 1 AND 5 AND place BETWEEN 1 AND 5 AND catering BETWEEN 1 AND 5
   AND atmosphere BETWEEN 1 AND 5 AND sound BETWEEN 1 AND 5 AND taking_part BETWEEN 1 AND 5`,
)
export class FeedbackAnswer {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Meeting, { name: 'feedback_answers_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Column('text')
  mode!: AttendanceMode;

  /** On the Dutch calendar. */
  @Column('date')
  day!: string;

  @Column('smallint')
  usefulness!: number;

  @Column('smallint', { nullable: true })
  place!: number | null;

  @Column('smallint', { nullable: true })
  catering!: number | null;

  @Column('smallint', { nullable: true })
  atmosphere!: number | null;

  @Column('smallint', { nullable: true })
  sound!: number | null;

  @Column('smallint', { nullable: true })
  takingPart!: number | null;

  @Column('text', { nullable: true })
  tomorrow!: string | null;

  @Column('text', { nullable: true })
  nextAgenda!: string | null;

  /** True once it is shown, together with at least four others of its mode. */
  @Column('boolean')
  counted!: boolean;
}
