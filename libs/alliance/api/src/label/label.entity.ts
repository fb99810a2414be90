import { Field, ObjectType } from '@nestjs/graphql';
import type { Text } from '@verbonden/shared/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a code is called on screen in this network: the theme `GRIEF` is "Verlies en rouw". Words are data, so that
 * another network can use its own; the code is what the rest of the program knows.
 */
@Entity('labels')
@ObjectType()
export class Label {
  @Field({ description: 'What it is a word for: "themes", "partnershipRoles", …' })
  @PrimaryColumn('text')
  collection!: string;

  @Field()
  @PrimaryColumn('text')
  code!: string;

  @Column('jsonb')
  name!: Text;

  /** One sentence of explanation, where the name alone may not be understood. */
  @Column('jsonb', { nullable: true })
  hint!: Text | null;

  @Column('int')
  position!: number;
}
