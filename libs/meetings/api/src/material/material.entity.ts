import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity, StoredFile } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { Meeting } from '../meeting/meeting.entity';
import { Subsession } from '../subsession/subsession.entity';
import { MaterialAudience, MaterialKind, MaterialPhase } from './material.enums';

/** Something to read or watch with a meeting, a part of it or a subsession: an address elsewhere, or a file. */
@Entity('materials')
@ObjectType()
@Index('materials_meeting', ['meetingId', 'position'])
@Check('materials_kind', `kind IN ('LINK', 'SLIDES', 'VIDEO', 'RECORDING', 'DOCUMENT')`)
@Check('materials_phase', `phase IN ('BEFORE', 'AFTER')`)
@Check('materials_audience', `audience IN ('EVERYBODY', 'MEMBERS', 'ATTENDEES')`)
@Check('materials_link_or_file', `(url = '') = (file_id IS NOT NULL)`)
@Check('materials_one_place', 'agenda_item_id IS NULL OR subsession_id IS NULL')
@Check(
  'materials_accessible',
  `kind NOT IN ('VIDEO', 'RECORDING') OR audience <> 'EVERYBODY' OR has_captions OR transcript IS NOT NULL`,
)
export class Material extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'materials_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Field(() => ID, { nullable: true, description: 'The part of the programme it goes with.' })
  @ForeignKey(() => AgendaItem, { name: 'materials_agenda_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The subsession it goes with.' })
  @ForeignKey(() => Subsession, { name: 'materials_subsession_fk', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  subsessionId!: string | null;

  @Field(() => MaterialKind)
  @Column('text')
  kind!: MaterialKind;

  @Field(() => MaterialPhase)
  @Column('text')
  phase!: MaterialPhase;

  @Field(() => MaterialAudience)
  @Column('text')
  audience!: MaterialAudience;

  @Field()
  @Column('text')
  titleNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn!: string | null;

  /** An https address on the open web; empty where there is a file. */
  @Column('text')
  url!: string;

  @ForeignKey(() => StoredFile, { name: 'materials_file_fk' })
  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Field(() => Boolean, { description: 'Of a video or a recording.' })
  @Column('boolean', { default: false })
  hasCaptions!: boolean;

  @Field(() => String, { nullable: true, description: 'What is said in it, as text.' })
  @Column('text', { nullable: true })
  transcript!: string | null;

  @Column('integer')
  position!: number;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;

  /** Removed ones are kept, so that removing can be undone. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  titleIn(locale: Locale): string {
    return (locale === 'en' && this.titleEn) || this.titleNl;
  }
}
