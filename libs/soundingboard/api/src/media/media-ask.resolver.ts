import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { MediaAsk } from './media-ask';
import { MediaAskReader } from './media-ask-reader';
import { MediaConsentService } from './media-consent.service';
import { AnswerMediaInput, WithdrawMediaConsentInput } from './media-request.input';

/** What a young person was asked for the media, and says to it. */
@Resolver(() => MediaAsk)
export class MediaAskResolver {
  constructor(
    private readonly reader: MediaAskReader,
    private readonly consents: MediaConsentService,
  ) {}

  @Query(() => [MediaAsk], { description: 'The own ones, the newest first, 50 at most.' })
  mediaAsks(@Context() context: RequestContext): Promise<MediaAsk[]> {
    return this.reader.mine(context);
  }

  @Query(() => MediaAsk, { description: 'NOT_FOUND for what one was not asked.' })
  mediaAsk(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<MediaAsk> {
    return this.reader.one(context, id);
  }

  @Mutation(() => MediaAsk, { description: 'Yes is to this outlet and this day; no needs no reason.' })
  async answerMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerMediaInput,
    @Context() context: RequestContext,
  ): Promise<MediaAsk> {
    await this.consents.answer(viewer, input);
    return this.reader.one(context, input.id);
  }

  @Mutation(() => MediaAsk, { description: 'Until it is published; coordinator and supporter hear at once.' })
  async withdrawMediaConsent(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawMediaConsentInput,
    @Context() context: RequestContext,
  ): Promise<MediaAsk> {
    await this.consents.withdraw(viewer, id);
    return this.reader.one(context, id);
  }
}
