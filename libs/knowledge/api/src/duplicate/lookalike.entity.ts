import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Likeness } from './likeness';

registerEnumType(Likeness, {
  name: 'KnowledgeLikeness',
  valuesMap: {
    ADDRESS: { description: 'The same page, also when one address leads to the other.' },
    TITLE: { description: 'Nearly the same title.' },
  },
});

/** Two published items that may be one: brought together, or set apart for good. The lower id stands first. */
@Entity('knowledge_lookalikes')
@ObjectType('KnowledgeLookalike')
export class Lookalike {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  oneId!: string;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  otherId!: string;

  @Field(() => Likeness)
  @Column('text')
  why!: Likeness;

  @Column('timestamptz')
  foundAt!: Date;

  /** When a coordinator said that these are two. */
  @Column('timestamptz', { nullable: true })
  setApartAt!: Date | null;

  @Column('uuid', { nullable: true })
  setApartById!: string | null;
}
