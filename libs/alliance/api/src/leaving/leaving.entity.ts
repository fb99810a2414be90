import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';

/** An organisation stops taking part: from which day, and who wrote that down. It stays, as part of the history. */
@Entity('organisation_leavings')
@Index('organisation_leavings_due', ['onDay'], { where: 'done_at IS NULL AND withdrawn_at IS NULL' })
@ObjectType()
export class OrganisationLeaving extends BaseEntity {
  @Column('uuid')
  organisationId!: string;

  @Field({ description: 'The first day without it, as yyyy-mm-dd.' })
  @Column('date')
  onDay!: string;

  /** Why; for who looks after the network. */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('uuid', { nullable: true })
  writtenById!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When its roles ended; null as long as the day has not come.',
  })
  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
