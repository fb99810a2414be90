import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A coordinator is away from one day to another, both included, and somebody stands in. Ended earlier with a moment. */
@Entity('deputies')
export class Deputy extends BaseEntity {
  /** The coordinator who is away. */
  @Column('uuid')
  personId!: string;

  /** Who stands in. */
  @Column('uuid')
  deputyId!: string;

  @Column('date')
  fromDay!: string;

  @Column('date')
  untilDay!: string;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
