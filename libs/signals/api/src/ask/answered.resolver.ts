import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LabelService } from '@verbonden/alliance/api';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Reply } from '../reply/reply.entity';
import { isInNetwork } from '../signals.policy';
import { AnsweredQuestion } from './answered-question';

/** What a reader sees of an answered question. */
@Resolver(() => AnsweredQuestion)
export class AnsweredResolver {
  constructor(private readonly labels: LabelService) {}

  @ResolveField(() => String)
  themeLabel(@Parent() { signal }: AnsweredQuestion, @Context() context: RequestContext): Promise<string> {
    return this.labels.nameOf(context, 'themes', signal.theme);
  }

  @ResolveField(() => String, { nullable: true })
  settingLabel(
    @Parent() { signal: { setting } }: AnsweredQuestion,
    @Context() context: RequestContext,
  ): Promise<string> | null {
    return setting ? this.labels.nameOf(context, 'settings', setting) : null;
  }

  @ResolveField(() => String, { nullable: true })
  regionLabel(
    @Parent() { signal: { region } }: AnsweredQuestion,
    @Context() context: RequestContext,
  ): Promise<string> | null {
    return region ? this.labels.nameOf(context, 'regions', region) : null;
  }

  @ResolveField(() => [Reply], { description: 'The replies that helped.' })
  replies(@Parent() { replies }: AnsweredQuestion): readonly Reply[] {
    return replies;
  }

  @ResolveField(() => ID, { nullable: true, description: 'The question itself, for the network.' })
  signalId(@Parent() { signal }: AnsweredQuestion, @CurrentViewer() viewer: Viewer): string | null {
    return isInNetwork(viewer) ? signal.id : null;
  }
}
