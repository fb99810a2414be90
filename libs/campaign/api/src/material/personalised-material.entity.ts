import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Organisation } from '@verbonden/alliance/api';
import { BaseEntity, StoredFile } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { AgendaLine } from './drawing/agenda';
import { MaterialSet } from './material-set.entity';

/** What an organisation made its own: the same words, colour and logo on every template of a set. */
@Entity('personalised_materials')
@ObjectType()
@Index('personalised_materials_place', ['organisationId', 'setId'])
export class PersonalisedMaterial extends BaseEntity {
  @ForeignKey(() => MaterialSet, { name: 'personalised_materials_set_fk', onDelete: 'CASCADE' })
  @Index('personalised_materials_set')
  @Column('uuid')
  setId!: string;

  @ForeignKey(() => Organisation, { name: 'personalised_materials_organisation_fk', onDelete: 'CASCADE' })
  @Field(() => ID)
  @Column('uuid')
  organisationId!: string;

  @Field()
  @Column('text')
  heading!: string;

  @Field()
  @Column('text')
  words!: string;

  @Field({ description: 'As it was written: "woensdag 2 juni, 15.00 uur".' })
  @Column('text')
  when!: string;

  @Field()
  @Column('text')
  place!: string;

  @Field({ description: 'A site, or an address of a role and not of a person.' })
  @Column('text')
  contact!: string;

  @Field({ description: 'As #rrggbb.' })
  @Column('text')
  colour!: string;

  @ForeignKey(() => StoredFile, { name: 'personalised_materials_logo_fk', onDelete: 'SET NULL' })
  @Index('personalised_materials_logo')
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  logoId!: string | null;

  /** The agenda as it stood on the last zip; null when there was none, or no poster that shows it. */
  @Column('jsonb', { nullable: true })
  madeAgenda!: AgendaLine[] | null;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer', { default: 1 })
  version!: number;
}
