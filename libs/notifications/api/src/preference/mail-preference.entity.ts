import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailRhythm } from './mail-rhythm';

/** What a person chose for one group of mail. Without a row the group comes as it does by itself. */
@Entity('mail_preferences')
@Check('mail_preferences_rhythm', `"rhythm" IN ('AT_ONCE', 'DAILY', 'WEEKLY', 'MONTHLY', 'OFF')`)
export class MailPreference {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  mailGroup!: string;

  @Column('text')
  rhythm!: MailRhythm;

  @Column('timestamptz')
  chosenAt!: Date;
}
