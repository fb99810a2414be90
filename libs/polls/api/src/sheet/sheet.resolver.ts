import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { AnswerPollInput, AnswerPollResult } from './sheet.input';
import { SheetService } from './sheet.service';

@Resolver()
export class SheetResolver {
  constructor(private readonly service: SheetService) {}

  @Query(() => String, {
    nullable: true,
    description: 'A random ticket for one sheet, another each time; null when the poll takes no answers.',
  })
  pollTicket(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => ID }) slug: string,
  ): Promise<string | null> {
    return this.service.ticket(viewer, slug);
  }

  @Mutation(() => AnswerPollResult, { description: 'Sends one sheet. The same ticket twice counts once.' })
  async answerPoll(
    @CurrentViewer() viewer: Viewer,
    @Context() { req }: RequestContext,
    @Args('input') input: AnswerPollInput,
  ): Promise<AnswerPollResult> {
    return { outcome: await this.service.answer(viewer, input, req?.ip ?? '') };
  }
}
