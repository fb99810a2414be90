import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who does not want a screen to show what mail is about. */
@Entity('mail_discretions')
export class MailDiscretion {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('timestamptz')
  chosenAt!: Date;
}
