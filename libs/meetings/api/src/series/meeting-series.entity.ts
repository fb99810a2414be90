import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Unique } from 'typeorm';

/** Meetings that belong together, such as a season: 'Expertiselab 2027'. */
@Entity('meeting_series')
@ObjectType()
@Unique('meeting_series_slug', ['slug'])
export class MeetingSeries extends BaseEntity {
  @Field({ description: 'Its name in addresses.' })
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  titleNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  titleIn(locale: Locale): string {
    return (locale === 'en' && this.titleEn) || this.titleNl;
  }
}
