import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type StoryStatus, StoryStatusEnum } from './story.states';

/**
 * A portrait of somebody, told for an edition of the Week. Who it is about agreed to it by a consent of the alliance:
 * their name and age stand there, and nowhere here.
 */
@Entity('stories')
@ObjectType()
export class Story extends BaseEntity {
  @Field({ description: 'Its place in addresses: /week/verhalen/elke-ochtend-om-zes-1a2b3c.' })
  @Column('text')
  slug!: string;

  @Column('uuid')
  editionId!: string;

  /** The organisation that tells it; its editors keep it. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Field()
  @Column('text')
  title!: string;

  @Field()
  @Column('text')
  lead!: string;

  @Field({ description: 'As Markdown, for who writes it; `bodyHtml` for who reads it.' })
  @Column('text')
  body!: string;

  @Column('uuid', { nullable: true })
  photoFileId!: string | null;

  @Field({ description: 'What the photo shows, for who does not see it.' })
  @Column('text')
  photoAlt!: string;

  @Field({ description: 'Who took the photo; always printed with it.' })
  @Column('text')
  photoCredit!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  filmUrl!: string | null;

  @Field({ description: 'The last day on which it is shown, "2028-06-30".' })
  @Column('date')
  shownUntil!: string;

  @Field(() => StoryStatusEnum)
  @Column('text')
  status!: StoryStatus;

  @Field(() => String, { nullable: true })
  @Column('date', { nullable: true })
  publishedOn!: string | null;

  /** What a coordinator would like to see changed. */
  @Column('text', { nullable: true })
  returnedWith!: string | null;

  /** A consent ended: nothing of it is left but its address. */
  @Column('timestamptz', { nullable: true })
  takenAwayAt!: Date | null;

  @Column('text', { nullable: true })
  takenAwayBecause!: 'REQUEST' | 'TIME' | null;

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer')
  version!: number;
}
