import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many began a poll through the link of one organisation; a number, nothing else. */
@Entity('poll_starts')
export class PollStart {
  @PrimaryColumn('uuid')
  pollId!: string;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @Column('int')
  started!: number;
}
