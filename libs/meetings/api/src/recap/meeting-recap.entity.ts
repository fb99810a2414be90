import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';

/**
 * What a coordinator tells about a meeting that was held. The text that is worked on stands apart from the published
 * one: readers keep that until it is published anew.
 */
@Entity('meeting_recaps')
@ObjectType({ description: 'The recap of a meeting as its coordinator works on it.' })
@Unique('meeting_recaps_once', ['meetingId'])
@Check('meeting_recaps_published', '(published_at IS NULL) = (published_nl IS NULL)')
export class MeetingRecap extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'meeting_recaps_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Field({ description: 'Markdown.' })
  @Column('text')
  bodyNl!: string;

  @Field(() => String, { nullable: true, description: 'Markdown.' })
  @Column('text', { nullable: true })
  bodyEn!: string | null;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { nullable: true })
  publishedNl!: string | null;

  @Column('text', { nullable: true })
  publishedEn!: string | null;

  @Field(() => Date, { nullable: true, description: 'The first time; null for a draft.' })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The last time it was published anew.' })
  @Column('timestamptz', { nullable: true })
  republishedAt!: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy!: string | null;

  @Field(() => Boolean, { description: 'True when readers see another text than this one.' })
  get isAheadOfReaders(): boolean {
    return (
      this.publishedAt !== null && (this.bodyNl !== this.publishedNl || this.bodyEn !== this.publishedEn)
    );
  }

  /** The text that readers see, in Dutch where there is no English; null before it is published. */
  publishedIn(locale: Locale): { readonly body: string; readonly language: Locale } | null {
    if (locale === 'en' && this.publishedEn) return { body: this.publishedEn, language: 'en' };
    return this.publishedNl === null ? null : { body: this.publishedNl, language: 'nl' };
  }
}
