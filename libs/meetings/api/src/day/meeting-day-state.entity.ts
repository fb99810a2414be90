import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';

/** What phone and beamer show together; its row is also what hosts who act at the same moment wait for. */
@Entity('meeting_days')
export class MeetingDayState {
  @ForeignKey(() => Meeting, { name: 'meeting_days_meeting_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  meetingId!: string;

  /** Whose card of the introduction round is up; null when none is. */
  @ForeignKey(() => Registration, { name: 'meeting_days_card_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  cardRegistrationId!: string | null;
}
