import { Entity, PrimaryColumn } from 'typeorm';

/** Somebody who wants no mail about tasks of the working group. */
@Entity('working_group_mail_stops')
export class WorkingGroupMailStop {
  @PrimaryColumn('uuid')
  personId!: string;
}
