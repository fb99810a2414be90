import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** How a round of reading along ended; the writer may also take the whole thing back. */
export const reviewOutcomes = ['PUBLISHED', 'CHANGES_REQUESTED', 'WITHDRAWN'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];
export const ReviewOutcomeEnum = Object.fromEntries(reviewOutcomes.map((each) => [each, each])) as Record<
  ReviewOutcome,
  ReviewOutcome
>;
registerEnumType(ReviewOutcomeEnum, { name: 'KnowledgeReviewOutcome' });

/** One round of reading along: from the moment a text was sent in until somebody decided. */
@Entity('knowledge_reviews')
@ObjectType()
export class KnowledgeReview extends BaseEntity {
  @Column('uuid')
  itemId!: string;

  @Field(() => Int, { description: 'The number of the version that it becomes.' })
  @Column('integer')
  number!: number;

  @Field(() => Date)
  @Column('timestamptz')
  submittedAt!: Date;

  @Column('uuid', { nullable: true })
  submittedById!: string | null;

  /** Who said 'I read this one'. */
  @Column('uuid', { nullable: true })
  reviewerId!: string | null;

  /** What changed, to be shown from the planned day on. */
  @Column('text', { nullable: true })
  plannedNote!: string | null;

  @Field(() => ReviewOutcomeEnum, { nullable: true, description: 'Null while it waits.' })
  @Column('text', { nullable: true })
  outcome!: ReviewOutcome | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedById!: string | null;

  @Field(() => String, { nullable: true, description: 'What was asked of the writer.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the writer did not agree with what was asked.' })
  @Column('text', { nullable: true })
  objection!: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  objectedAt!: Date | null;
}
