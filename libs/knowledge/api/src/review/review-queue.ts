import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@verbonden/shared/server';

@ArgsType()
export class KnowledgeToReviewArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only what you took, or were asked to read along.' })
  mine?: boolean | null;
}

@ObjectType('KnowledgeReviewFigures', {
  description: 'How long reading along takes, in working days, Monday to Friday.',
})
export class ReviewFigures {
  @Field(() => Int)
  waiting!: number;

  @Field(() => Float, { nullable: true, description: 'Half of what waits now waits shorter.' })
  waitingMedianDays!: number | null;

  @Field(() => Int, { description: 'Decided on in the last 90 days.' })
  decided!: number;

  @Field(() => Float, { nullable: true, description: 'Half of what was decided on took shorter.' })
  decidedMedianDays!: number | null;

  @Field(() => Int, { description: 'What we promise: the median stays under it.' })
  targetDays!: number;
}
