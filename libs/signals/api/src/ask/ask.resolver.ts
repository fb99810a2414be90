import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext, SignedLinks } from '@verbonden/shared/server';
import { Reply } from '../reply/reply.entity';
import { Routing } from '../routing/routing.entity';
import { Signal } from '../signal/signal.entity';
import { isInNetwork } from '../signals.policy';
import { AskLoaders } from './ask-loaders';
import { AnsweredQuestion } from './answered-question';
import { AnsweredService } from './answered.service';
import { Ask } from './ask.entity';
import { AskMemberInput, AskMembersInput, TellWhatHelpedInput } from './ask.input';
import { canAskMember, canAskMembers, canReply, canTellWhatHelped, seesWhoWasAsked } from './ask.policy';
import { AskService } from './ask.service';

/** Laying a signal before members, and closing it with what helped. */
@Resolver(() => Signal)
export class AskResolver {
  constructor(
    private readonly asking: AskService,
    private readonly answered: AnsweredService,
    private readonly loaders: AskLoaders,
    private readonly links: SignedLinks,
  ) {}

  @Query(() => AnsweredQuestion, {
    nullable: true,
    description: 'What helped with a question. NOT_FOUND when there is none for you.',
  })
  answeredQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AnsweredQuestion> {
    return this.answered.get(viewer, id);
  }

  @Mutation(() => Signal, { description: 'Durf te vragen: members are chosen and mailed in a moment.' })
  askMembers(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskMembersInput,
  ): Promise<Signal> {
    return this.asking.askMembers(viewer, input);
  }

  @Mutation(() => Signal, { description: 'A member that a coordinator thinks of, by their address.' })
  askMember(@CurrentPerson() viewer: SignedInViewer, @Args('input') input: AskMemberInput): Promise<Signal> {
    return this.asking.askMember(viewer, input);
  }

  @Mutation(() => Signal, { description: 'Closes a question that members were asked, with what helped.' })
  tellWhatHelped(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: TellWhatHelpedInput,
  ): Promise<Signal> {
    return this.answered.tellWhatHelped(viewer, input);
  }

  @ResolveField(() => Ask, { nullable: true, description: 'Null until members were asked.' })
  ask(@Parent() { id }: Signal, @Context() context: RequestContext): Promise<Ask | null> {
    return this.loaders.asks.load(context, id);
  }

  @ResolveField(() => [Routing], {
    description: 'Who was asked and why; for who asked and for coordinators, others see none.',
  })
  async askedMembers(
    @Parent() signal: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Routing[]> {
    return seesWhoWasAsked(viewer, signal) ? this.loaders.routings.load(context, signal.id) : [];
  }

  @ResolveField(() => [Reply], { description: 'What helped first, then the oldest first; fifty at most.' })
  replies(@Parent() { id }: Signal, @Context() context: RequestContext): Promise<Reply[]> {
    return this.loaders.replies.load(context, id);
  }

  @ResolveField(() => Int)
  replyCount(@Parent() { id }: Signal, @Context() context: RequestContext): Promise<number> {
    return this.loaders.replyCounts.load(context, id);
  }

  @ResolveField(() => Boolean)
  async viewerCanAskMembers(
    @Parent() signal: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return canAskMembers(viewer, signal, (await this.ask(signal, context)) !== null);
  }

  @ResolveField(() => Boolean)
  async viewerCanAskMember(
    @Parent() signal: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return canAskMember(viewer, signal, (await this.ask(signal, context)) !== null);
  }

  @ResolveField(() => Boolean)
  async viewerCanReply(
    @Parent() signal: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return (
      isInNetwork(viewer) && canReply(viewer.personId, signal) && (await this.ask(signal, context)) !== null
    );
  }

  @ResolveField(() => Boolean)
  async viewerCanTellWhatHelped(
    @Parent() signal: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return canTellWhatHelped(viewer, signal, (await this.ask(signal, context)) !== null);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where the viewer, who was asked, can also pass it on or say that they do not know.',
  })
  async viewerAskedPath(
    @Parent() { id }: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!isSignedIn(viewer)) return null;
    const asked = await this.loaders.routings.load(context, id);
    const own = asked.find(({ personId, outcome }) => personId === viewer.personId && outcome === 'WAITING');
    return own ? `/gevraagd/${this.links.token('asked', own.id)}` : null;
  }
}
