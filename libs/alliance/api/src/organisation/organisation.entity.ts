import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Unique } from 'typeorm';

/** An organisation of the network. Every `@Field` is public; what is not for everybody has none. */
@Entity('organisations')
@ObjectType()
@Unique('organisations_external_id', ['externalId'])
export class Organisation extends BaseEntity {
  @Field({ description: 'Its place in addresses: /organisaties/jmz-pro.' })
  @Column('text', { unique: true })
  slug!: string;

  @Field()
  @Column({ type: 'text', collation: 'nl-x-icu' })
  name!: string;

  @Field({ description: 'A code of the label collection "organisationKinds".' })
  @Column('text')
  kind!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  website!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'The city or village where it is.' })
  @Column('text', { nullable: true })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "sectors".' })
  @Column('text', { nullable: true })
  sector!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where everybody can write to: a mailbox of no person.',
  })
  @Column('text', { nullable: true })
  contactEmail!: string | null;

  /** Its mark, as it was sent. */
  @Column('uuid', { nullable: true })
  logoFileId!: string | null;

  /** Its number in a list it came from, so that the same list can come again. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  /** Other ways of writing its name, which somebody said are this one. */
  @Column('text', { array: true, default: [] })
  otherNames!: string[];

  /** Counts its changes. */
  @Column('integer', { default: 1 })
  version!: number;

  /** For who looks after the network; not in the API. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  descriptionNl!: string | null;

  @Column('text', { nullable: true })
  descriptionEn!: string | null;

  @Field(() => Boolean, { description: 'True for an invented organisation of the demo network.' })
  @Column('boolean', { default: false })
  fictitious!: boolean;

  /** The description in a language, or in the other one when it is not there yet. */
  describedIn(locale: Locale): string | null {
    return locale === 'nl'
      ? (this.descriptionNl ?? this.descriptionEn)
      : (this.descriptionEn ?? this.descriptionNl);
  }
}
