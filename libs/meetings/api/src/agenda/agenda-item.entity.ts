import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';

/** What a part of the programme is. */
export enum AgendaItemKind {
  WELCOME = 'WELCOME',
  INTRODUCTION_ROUND = 'INTRODUCTION_ROUND',
  EXPERT_BY_EXPERIENCE = 'EXPERT_BY_EXPERIENCE',
  PRESENTATION = 'PRESENTATION',
  SUBSESSIONS = 'SUBSESSIONS',
  BREAK = 'BREAK',
  CLOSE = 'CLOSE',
}
registerEnumType(AgendaItemKind, { name: 'AgendaItemKind' });

/** One part of a meeting's programme. */
@Entity('agenda_items')
@ObjectType()
@Unique('agenda_items_place', ['meetingId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check(
  'agenda_items_kind',
  `kind IN ('WELCOME', 'INTRODUCTION_ROUND', 'EXPERT_BY_EXPERIENCE', 'PRESENTATION', 'SUBSESSIONS', 'BREAK', 'CLOSE')`,
)
export class AgendaItem extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'agenda_items_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Column('integer')
  position!: number;

  @Field(() => AgendaItemKind)
  @Column('text')
  kind!: AgendaItemKind;

  @Field(() => Date, { nullable: true, description: 'Null for a meeting whose times were not kept.' })
  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Field()
  @Column('text')
  titleNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Field()
  @Column('text', { default: '' })
  descriptionNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  descriptionEn!: string | null;

  titleIn(locale: Locale): string {
    return (locale === 'en' && this.titleEn) || this.titleNl;
  }

  descriptionIn(locale: Locale): string {
    return (locale === 'en' && this.descriptionEn) || this.descriptionNl;
  }
}
