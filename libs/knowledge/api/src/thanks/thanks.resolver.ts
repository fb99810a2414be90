import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { isEditorOf } from '../knowledge.policy';
import { KnowledgeThanks } from './thanks.entity';
import { TakeBackThanksInput, ThankForKnowledgeInput } from './thanks.input';
import { canThank } from './thanks.policy';
import { mostRead, ThanksService } from './thanks.service';

@Resolver(() => KnowledgeItem)
export class ItemThanksResolver {
  constructor(private readonly service: ThanksService) {}

  @Mutation(() => KnowledgeItem, { description: 'Says thank you: once a person.' })
  thankForKnowledge(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ThankForKnowledgeInput,
  ): Promise<KnowledgeItem> {
    return this.service.thank(viewer, input);
  }

  @Mutation(() => KnowledgeItem)
  takeBackThanks(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: TakeBackThanksInput,
  ): Promise<KnowledgeItem> {
    return this.service.takeBack(viewer, id);
  }

  @ResolveField(() => Int, { description: 'How many people said thank you.' })
  thanksCount(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<number> {
    return this.service.counts.load(context, id);
  }

  @ResolveField(() => [KnowledgeThanks], {
    description: `Who said thank you and why, the newest first, ${mostRead} at most; for its editors.`,
  })
  async thanks(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeThanks[]> {
    return isEditorOf(context.viewer, item) ? this.service.ofItem.load(context, item.id) : [];
  }

  @ResolveField(() => Boolean)
  async viewerThanked(
    @Parent() { id }: KnowledgeItem,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return isSignedIn(viewer) && this.service.own.load(context, `${id} ${viewer.personId}`);
  }

  @ResolveField(() => Boolean)
  viewerCanThank(@Parent() item: KnowledgeItem, @CurrentViewer() viewer: Viewer): boolean {
    return canThank(viewer, item);
  }
}

@Resolver(() => KnowledgeThanks)
export class ThanksResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => Person, { nullable: true })
  person(
    @Parent() { personId }: KnowledgeThanks,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return this.persons.byId.load(context, personId);
  }

  @ResolveField(() => Date)
  at(@Parent() { createdAt }: KnowledgeThanks): Date {
    return createdAt;
  }
}
