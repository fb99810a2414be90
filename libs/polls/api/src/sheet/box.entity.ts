import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FilledIn } from './filled-in';

/** Where sheets wait until there are ten: one row for a whole poll, so that no sheet has a row or a transaction alone. */
@Entity('poll_boxes')
export class Box {
  @PrimaryColumn('uuid')
  pollId!: string;

  /** In no order. */
  @Column('jsonb')
  sheets!: readonly FilledIn[];

  /** Of the tokens that these sheets came with, in the order of the alphabet. */
  @Column('text', { array: true })
  spent!: readonly string[];
}
