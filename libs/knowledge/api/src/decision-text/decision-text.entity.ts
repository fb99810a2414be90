import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** The decisions that have ready-made words. */
export const decisions = ['PUBLISH', 'REQUEST_CHANGES'] as const;
export type Decision = (typeof decisions)[number];
export const DecisionEnum = Object.fromEntries(decisions.map((each) => [each, each])) as Record<
  Decision,
  Decision
>;
registerEnumType(DecisionEnum, { name: 'KnowledgeDecision' });

/** Words that coordinators use again and again when they decide: what changed, or what can be better. */
@Entity('knowledge_decision_texts')
@ObjectType('KnowledgeDecisionText')
export class DecisionText extends BaseEntity {
  @Field(() => DecisionEnum)
  @Column('text')
  decision!: Decision;

  @Field({ description: 'By which a coordinator knows it.' })
  @Column('text')
  title!: string;

  @Field()
  @Column('text')
  text!: string;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
