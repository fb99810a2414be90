import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { Story } from './story.entity';
import { PublishStoryInput, ReturnStoryInput, SaveStoryInput, SubmitStoryInput } from './story.input';
import { StoryWritingService } from './story-writing.service';

/** Writing a story and bringing it before everybody. */
@Resolver(() => Story)
export class StoryWritingResolver {
  constructor(private readonly service: StoryWritingService) {}

  @Mutation(() => Story, { description: 'CONFLICT when somebody else changed it meanwhile.' })
  saveStory(@CurrentPerson() viewer: SignedInViewer, @Args('input') input: SaveStoryInput): Promise<Story> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => Story, { description: 'Sends it in to the coordinators; the people in it were asked.' })
  submitStory(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: SubmitStoryInput,
  ): Promise<Story> {
    return this.service.submit(viewer, id);
  }

  @Mutation(() => Story, {
    description: 'Gives it back, or takes it offline, with what should be different.',
  })
  returnStory(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ReturnStoryInput,
  ): Promise<Story> {
    return this.service.return(viewer, input);
  }

  @Mutation(() => Story, { description: 'Everybody reads it, until its last day; everybody in it agreed.' })
  publishStory(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: PublishStoryInput,
  ): Promise<Story> {
    return this.service.publish(viewer, id);
  }
}
