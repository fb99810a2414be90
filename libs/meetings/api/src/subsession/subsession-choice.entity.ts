import { ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { Registration } from '../registration/registration.entity';
import { Subsession } from './subsession.entity';

/**
 * What one registration wants in one round. Like a registration it keeps the wish apart from the seat: who waits for
 * the wished subsession may hold a seat in the second one meanwhile, and keeps the place in line. A seat counts in the
 * way the person takes part in the meeting (`Registration.seatMode`); who holds no seat there holds none here.
 */
@Entity('subsession_choices')
@ObjectType()
@Unique('subsession_choices_once', ['registrationId', 'roundId'])
@Index('subsession_choices_wish', ['subsessionId', 'number'])
@Index('subsession_choices_held', ['heldSubsessionId'])
export class SubsessionChoice extends BaseEntity {
  @ForeignKey(() => Registration, { name: 'subsession_choices_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;

  @ForeignKey(() => AgendaItem, { name: 'subsession_choices_round_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  roundId!: string;

  /** The wish. */
  @ForeignKey(() => Subsession, { name: 'subsession_choices_subsession_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  subsessionId!: string;

  /** Where to sit as long as the wish is full. */
  @ForeignKey(() => Subsession, { name: 'subsession_choices_second_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  secondSubsessionId!: string | null;

  /** The seat that is held now: in the wish, in the second one, or none. */
  @ForeignKey(() => Subsession, { name: 'subsession_choices_held_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  heldSubsessionId!: string | null;

  /** The place in the order of arrival at the wished subsession; a new wish gives a new number. */
  @Column('integer')
  number!: number;

  /** True for who sits in the wished subsession. */
  get isHeld(): boolean {
    return this.heldSubsessionId === this.subsessionId;
  }
}
