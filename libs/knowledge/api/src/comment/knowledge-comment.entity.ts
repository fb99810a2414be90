import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * What somebody who reads along wrote at a field, or an answer to it. It stays with the version it was written at, so
 * that it makes sense later too.
 */
@Entity('knowledge_comments')
@ObjectType()
export class KnowledgeComment extends BaseEntity {
  @Column('uuid')
  itemId!: string;

  @Field(() => Int, { description: 'The version of the text that it is about.' })
  @Column('integer')
  number!: number;

  @Field({ description: 'The field of the item: "summary".' })
  @Column('text')
  field!: string;

  /** The comment that this answers; null for the comment itself. */
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Field()
  @Column('text')
  text!: string;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  writtenAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody said: solved.' })
  @Column('timestamptz', { nullable: true })
  resolvedAt!: Date | null;

  @Column('uuid', { nullable: true })
  resolvedById!: string | null;
}
