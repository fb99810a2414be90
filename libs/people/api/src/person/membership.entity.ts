import type { Role } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A role of a person, in an organisation or (without one) in the network. Closed with a date, never overwritten. */
@Entity('memberships')
export class Membership extends BaseEntity {
  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text')
  role!: Role;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { nullable: true })
  until!: Date | null;

  /** Who left an organisation by themselves is not put back by others: an invitation asks them. */
  @Column('boolean', { default: false })
  endedByOneself!: boolean;
}
