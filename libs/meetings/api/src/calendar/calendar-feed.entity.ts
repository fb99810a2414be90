import { Field, ObjectType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';

/**
 * That somebody's own meetings can be read at a secret address. The address is signed over this id and is not stored,
 * not even hashed; a new address is a new id, and with it the old one is dead.
 */
@Entity('calendar_feeds')
@ObjectType({ description: 'A secret address with the own meetings, for a calendar program.' })
@Unique('calendar_feeds_one', ['personId'])
export class CalendarFeed extends BaseEntity {
  @ForeignKey(() => Person, { name: 'calendar_feeds_person_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @Field(() => Date, { description: 'Since when this address works.' })
  @Column('timestamptz')
  since!: Date;
}
