import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choices } from '../results/tally';

/** What one person chose. No person, no moment, no order: not even a day. Its id is made up anew when it is mixed. */
@Entity('poll_sheets')
export class Sheet {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  pollId!: string;

  @Column('jsonb')
  choices!: Choices;
}
