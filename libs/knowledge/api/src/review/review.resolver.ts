import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import type { Clock, SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK, CurrentPerson, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeWorkConnection } from '../list/knowledge-item.connection';
import { KnowledgeReview } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';
import { Publisher } from './publisher';
import {
  AskKnowledgeReaderInput,
  CancelKnowledgePlanInput,
  ObjectToKnowledgeReviewInput,
  PlanKnowledgeItemInput,
  PublishKnowledgeItemInput,
  ReadKnowledgeAlongInput,
  RequestKnowledgeChangesInput,
  SubmitKnowledgeItemInput,
} from './review.input';
import { KnowledgeToReviewArgs, ReviewFigures } from './review-queue';
import { ReviewQueueService } from './review-queue.service';
import { ReviewService } from './review.service';
import { workingDays } from './working-days';

@Resolver(() => KnowledgeReview)
export class ReviewResolver {
  constructor(
    private readonly service: ReviewService,
    private readonly publisher: Publisher,
    private readonly queue: ReviewQueueService,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => KnowledgeWorkConnection, { description: 'What was sent in. The longest waiting first.' })
  knowledgeToReview(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() { mine, ...page }: KnowledgeToReviewArgs,
  ): Promise<KnowledgeWorkConnection> {
    return this.queue.page(page, mine ? viewer : null);
  }

  @Query(() => KnowledgeWorkConnection, { description: 'What a coordinator asked you to read along.' })
  knowledgeToReadAlong(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() page: PageArgs,
  ): Promise<KnowledgeWorkConnection> {
    return this.queue.askedOf(viewer, page);
  }

  @Query(() => ReviewFigures)
  knowledgeReviewFigures(): Promise<ReviewFigures> {
    return this.queue.figures();
  }

  @Mutation(() => KnowledgeItem, { description: 'Sends it in; BAD_USER_INPUT names what is still missing.' })
  submitKnowledgeItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SubmitKnowledgeItemInput,
  ): Promise<KnowledgeItem> {
    return this.service.submit(viewer, input);
  }

  @Mutation(() => KnowledgeItem, { description: 'One mail to the writer, with every open comment.' })
  requestKnowledgeChanges(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RequestKnowledgeChangesInput,
  ): Promise<KnowledgeItem> {
    return this.service.requestChanges(viewer, input);
  }

  @Mutation(() => KnowledgeItem, { description: 'Asks for another coordinator, once; sends it in as it is.' })
  objectToKnowledgeReview(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ObjectToKnowledgeReviewInput,
  ): Promise<KnowledgeItem> {
    return this.service.object(viewer, input);
  }

  @Mutation(() => KnowledgeItem)
  publishKnowledgeItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PublishKnowledgeItemInput,
  ): Promise<KnowledgeItem> {
    return this.publisher.publish(viewer, input);
  }

  @Mutation(() => KnowledgeItem, { description: 'Publishes by itself then, unless the text changes before.' })
  planKnowledgeItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PlanKnowledgeItemInput,
  ): Promise<KnowledgeItem> {
    return this.publisher.plan(viewer, input);
  }

  @Mutation(() => KnowledgeItem)
  cancelKnowledgePlan(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CancelKnowledgePlanInput,
  ): Promise<KnowledgeItem> {
    return this.publisher.cancelPlan(viewer, input);
  }

  @Mutation(() => KnowledgeReview, { description: 'Says to the other coordinators: I read this one.' })
  readKnowledgeAlong(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ReadKnowledgeAlongInput,
  ): Promise<KnowledgeReview> {
    return this.service.readAlong(viewer, input);
  }

  @Mutation(() => KnowledgeItem, {
    description: 'Asks somebody from outside to read along; they get a mail.',
  })
  askKnowledgeReader(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskKnowledgeReaderInput,
  ): Promise<KnowledgeItem> {
    return this.service.askReader(viewer, input);
  }

  @ResolveField(() => Int, { description: 'Working days since it was sent in, until it was decided on.' })
  ageInWorkingDays(@Parent() { submittedAt, decidedAt }: KnowledgeReview): number {
    return workingDays(submittedAt, decidedAt ?? this.clock.now());
  }

  @ResolveField(() => Person, { nullable: true })
  submittedBy(
    @Parent() { submittedById }: KnowledgeReview,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return submittedById ? this.persons.byId.load(context, submittedById) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'The coordinator who reads it.' })
  reviewer(
    @Parent() { reviewerId }: KnowledgeReview,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return reviewerId ? this.persons.byId.load(context, reviewerId) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy(
    @Parent() { decidedById }: KnowledgeReview,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return decidedById ? this.persons.byId.load(context, decidedById) : null;
  }
}

@Resolver(() => KnowledgeReviewer)
export class ReviewerResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => Person, { nullable: true })
  person(
    @Parent() { personId }: KnowledgeReviewer,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return this.persons.byId.load(context, personId);
  }

  @ResolveField(() => Person, { nullable: true })
  askedBy(
    @Parent() { askedById }: KnowledgeReviewer,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return askedById ? this.persons.byId.load(context, askedById) : null;
  }
}
