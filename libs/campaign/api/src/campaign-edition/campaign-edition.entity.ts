import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** Something elsewhere that belongs to an edition: a webinar, a film, a toolkit of before. */
@ObjectType()
export class EditionLink {
  @Field()
  title!: string;

  @Field({ description: 'An https address, or a path of this portal: /bijeenkomsten/webinar-toolkit.' })
  href!: string;
}

/** One campaign week. Activities, materials, stories and figures hang on it; an old one stays readable. */
@Entity('campaign_editions')
@ObjectType()
export class CampaignEdition extends BaseEntity {
  @Field({ description: 'Its place in addresses: /week/2027.' })
  @Column('text')
  slug!: string;

  @Field(() => Int)
  @Column('integer')
  year!: number;

  @Field({ description: 'The first day, "2027-06-01".' })
  @Column('date')
  beginsOn!: string;

  @Field({ description: 'The last day.' })
  @Column('date')
  endsOn!: string;

  @Field()
  @Column('text')
  nameNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  nameEn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  themeNl!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  themeEn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  sloganNl!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  sloganEn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  introNl!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  introEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not from 1 to 7 June.' })
  @Column('text', { nullable: true })
  datesBecauseNl!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  datesBecauseEn!: string | null;

  @Field(() => [String], { description: 'With their sign: "#JMZ".' })
  @Column('text', { array: true })
  hashtags!: string[];

  @Field(() => [String], { description: 'Who make it together.' })
  @Column('text', { array: true })
  partners!: string[];

  @Field(() => [EditionLink], { description: 'Webinars and the like, kept by the coordinator.' })
  @Column('jsonb')
  links!: EditionLink[];

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer')
  version!: number;

  @Column('uuid', { nullable: true })
  authorId!: string | null;
}
