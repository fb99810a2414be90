import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A word to leave alone, what to say instead, and why. The list belongs to the sounding board. */
@Entity('wordings')
@ObjectType({ description: 'A word that young people would rather not hear about themselves.' })
export class Wording extends BaseEntity {
  @Field({ description: 'As it stands in a dictionary; other forms of it are found too.' })
  @Column('text')
  word!: string;

  @Field({ description: 'What to say instead.' })
  @Column('text')
  instead!: string;

  @Field({ description: 'Why, in the words of young people.' })
  @Column('text')
  why!: string;

  @Column('uuid', { nullable: true })
  changedById!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;
}
