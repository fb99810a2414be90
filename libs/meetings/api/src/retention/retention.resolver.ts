import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, RetentionRules } from '@verbonden/shared/server';
import { Erasure } from './erasure.entity';
import { RetentionService } from './retention.service';

/** The longest list of erasures that is told at once. */
const mostErasures = 100;

@ObjectType({ description: 'What is kept for how long, and why.' })
export class KeptFor {
  @Field()
  rule!: string;

  @Field()
  what!: string;

  @Field()
  why!: string;

  @Field(() => Int)
  days!: number;

  @Field({ description: 'What the days are counted from: "na de bijeenkomst".' })
  after!: string;
}

@Resolver()
export class RetentionResolver {
  constructor(
    private readonly service: RetentionService,
    private readonly rules: RetentionRules,
  ) {}

  @Query(() => [KeptFor])
  retention(@CurrentViewer() viewer: Viewer): KeptFor[] {
    return this.rules.all.map(({ name, what, why, days, after }) => ({
      rule: name,
      what: what[viewer.locale],
      why: why[viewer.locale],
      days,
      after: after[viewer.locale],
    }));
  }

  @Query(() => [Erasure], { description: 'What was erased by itself, the latest first.' })
  erasures(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<Erasure[]> {
    return this.service.latest(viewer, Math.min(Math.max(1, first), mostErasures));
  }
}
