import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type MediaStatus, MediaStatusEnum } from './media-request.states';

export const MediaKindEnum = {
  INTERVIEW: 'INTERVIEW',
  FILM: 'FILM',
  AUDIO: 'AUDIO',
  PHOTO: 'PHOTO',
  IN_CLASS: 'IN_CLASS',
  OTHER: 'OTHER',
} as const;
export type MediaKind = keyof typeof MediaKindEnum;
registerEnumType(MediaKindEnum, { name: 'MediaKind' });

/**
 * What a journalist asked, for coordinators. Young people read a `MediaAsk`: of the journalist's own words only the name
 * of the outlet reaches them, and nothing by which one could reach the other.
 */
@Entity('media_requests')
@ObjectType({ description: 'A question of a journalist, for coordinators alone.' })
export class MediaRequest extends BaseEntity {
  @Field({ description: 'The newspaper, channel or magazine.' })
  @Column('text')
  outlet!: string;

  @Field({ description: 'What it is about, in the words of the journalist.' })
  @Column('text')
  topic!: string;

  @Field(() => MediaKindEnum)
  @Column('text')
  kind!: MediaKind;

  @Field({ description: 'What will be published where, in the words of the journalist.' })
  @Column('text')
  publication!: string;

  @Field({ description: 'The day it takes place, "2027-03-24".' })
  @Column('date')
  takesPlaceOn!: string;

  @Field({ description: 'The day by which the journalist has to know.' })
  @Column('date')
  answerBy!: string;

  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  @Column('text', { nullable: true })
  journalistName!: string | null;

  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  @Column('text', { nullable: true })
  journalistEmail!: string | null;

  /** In which language the journalist is answered. */
  @Column('text')
  locale!: Locale;

  @Field(() => MediaStatusEnum)
  @Column('text')
  status!: MediaStatus;

  @Column('uuid', { nullable: true })
  coordinatorId!: string | null;

  /** The adult who goes along: a coordinator, as the host of a room. */
  @Column('uuid', { nullable: true })
  supporterId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What all young people who are asked read; stays as it is once they were asked.',
  })
  @Column('text', { nullable: true })
  briefing!: string | null;

  /** From when on young people were asked. */
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  laidAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined or does not go on.' })
  @Column('text', { nullable: true })
  endWords!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  @Column('text', { nullable: true })
  publishedUrl!: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
