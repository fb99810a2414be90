import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who wants mail also in the evening, at the weekend and in holidays. */
@Entity('mail_calm_refusals')
export class MailCalmRefusal {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('timestamptz')
  chosenAt!: Date;
}
