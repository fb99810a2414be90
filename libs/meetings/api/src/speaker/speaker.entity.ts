import { Field, ObjectType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';

/** Who speaks in a part of the programme, as shown to everybody. */
@Entity('agenda_speakers')
@ObjectType()
@Index('agenda_speakers_order', ['agendaItemId', 'position'])
export class Speaker extends BaseEntity {
  @ForeignKey(() => AgendaItem, { name: 'agenda_speakers_item_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  agendaItemId!: string;

  @Column('integer')
  position!: number;

  @Field()
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  organisation!: string | null;

  /** The same somebody in the network, where that is known. */
  @ForeignKey(() => Person, { name: 'agenda_speakers_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId!: string | null;
}
