import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody whom a coordinator asked to read this item along, until it is decided. */
@Entity('knowledge_reviewers')
@ObjectType()
export class KnowledgeReviewer {
  @PrimaryColumn('uuid')
  itemId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  askedById!: string | null;

  @Field(() => String, { nullable: true, description: 'What to look at.' })
  @Column('text', { nullable: true })
  question!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  askedAt!: Date;
}
