import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, PageArgs } from '@verbonden/shared/server';
import { PollOpenAnswerConnection } from './open-answer.connection';
import { OpenAnswer } from './open-answer.entity';
import { JudgePollAnswerInput } from './open-answer.input';
import { OpenAnswerService } from './open-answer.service';

@Resolver(() => OpenAnswer)
export class OpenAnswerResolver {
  constructor(private readonly service: OpenAnswerService) {}

  @Query(() => PollOpenAnswerConnection, { description: 'In no order. Ten came in at a time, at least.' })
  pollOpenAnswers(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('slug', { type: () => ID }) slug: string,
    @Args() page: PageArgs,
  ): Promise<PollOpenAnswerConnection> {
    return this.service.list(viewer, slug, page);
  }

  @Mutation(() => OpenAnswer)
  judgePollAnswer(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: JudgePollAnswerInput,
  ): Promise<OpenAnswer> {
    return this.service.judge(viewer, input);
  }
}
