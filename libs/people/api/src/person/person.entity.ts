import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * Somebody in the network. `name` is the name that others see: for a young carer the chosen one.
 * The real name (`legalName`) is not in the API; only a coordinator reads it (see board-members.ts).
 */
@Entity('persons')
@ObjectType()
export class Person extends BaseEntity {
  @Field()
  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  legalName!: string | null;

  @Field(() => String, { nullable: true, description: 'What this person does, in their own words.' })
  @Column('text', { nullable: true })
  jobTitle!: string | null;

  @Column('text', { default: 'nl' })
  locale!: Locale;
}
