import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Registration } from '../registration/registration.entity';

/** That somebody was asked, so that nobody is asked twice. */
@Entity('feedback_asks')
export class FeedbackAsk {
  @ForeignKey(() => Registration, { name: 'feedback_asks_registration_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  registrationId!: string;

  @Column('timestamptz')
  askedAt!: Date;
}

/** That somebody answered, so that once is once: not when, and not what. */
@Entity('feedback_answered')
export class FeedbackAnswered {
  @ForeignKey(() => Registration, { name: 'feedback_answered_registration_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  registrationId!: string;
}
