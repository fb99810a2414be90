import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** Why a question is not there any more: its asker took it back, or a coordinator took it away. */
export const QuestionGone = { WITHDRAWN: 'WITHDRAWN', HIDDEN: 'HIDDEN' } as const;
export type QuestionGone = keyof typeof QuestionGone;
registerEnumType(QuestionGone, { name: 'KnowledgeQuestionGone' });

/** A question to the owner of an item. Its answer stays: for everybody when the owner chooses so, else between the two. */
@Entity('knowledge_questions')
@ObjectType('KnowledgeQuestion')
export class KnowledgeQuestion extends BaseEntity {
  @Field(() => ID)
  @Column('uuid')
  itemId!: string;

  @Column('uuid', { nullable: true })
  askedById!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  askedAt!: Date;

  @Field({ description: 'Plain text.' })
  @Column('text')
  body!: string;

  @Field(() => String, { nullable: true, description: 'Plain text; null until it is answered.' })
  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { nullable: true })
  answeredById!: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Boolean, { description: 'True when everybody reads question and answer on the page.' })
  @Column('boolean', { default: false })
  isShown!: boolean;

  @Field(() => QuestionGone, { nullable: true })
  @Column('text', { nullable: true })
  gone!: QuestionGone | null;

  @Field(() => Int, { description: 'Counts every change; goes along as expectedVersion.' })
  @Column('integer', { default: 1 })
  version!: number;
}
