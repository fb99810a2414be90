import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationService } from '@verbonden/alliance/api';
import type { RequestContext } from '@verbonden/shared/server';
import { contentOf } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import {
  canAskReader,
  canCancelPlan,
  canComment,
  canObject,
  canReadDraft,
  canReadAlong,
  canSeeComments,
} from '../knowledge.policy';
import { fieldsToReadAlong, ReadField } from '../revision/read-field';
import { tellingOf } from '../revision/telling';
import { KnowledgeReview } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';
import { ReviewLoader } from './review.loader';

/** What reading along adds to an item; readers see as if there were no such work. */
@Resolver(() => KnowledgeItem)
export class ItemReviewResolver {
  constructor(
    private readonly loader: ReviewLoader,
    private readonly items: KnowledgeItemLoader,
    private readonly organisations: OrganisationService,
  ) {}

  @ResolveField(() => KnowledgeReview, {
    nullable: true,
    description: 'The round it is in. For who works on it.',
  })
  review(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeReview | null> | null {
    return canSeeComments(context.viewer, item) ? this.loader.current.load(context, item.id) : null;
  }

  @ResolveField(() => [KnowledgeReview], {
    description: 'The rounds before, the latest first. For who works on it.',
  })
  pastReviews(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeReview[]> | [] {
    return canSeeComments(context.viewer, item) ? this.loader.past.load(context, item.id) : [];
  }

  @ResolveField(() => [KnowledgeReviewer], {
    description: 'Who was asked to read along. For who works on it.',
  })
  readers(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeReviewer[]> | [] {
    return canSeeComments(context.viewer, item) ? this.loader.readers.load(context, item.id) : [];
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When it goes online by itself. For who works on it.',
  })
  publishAt(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): Date | null {
    return canSeeComments(viewer, item) ? item.publishAt : null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'The number of the text that waits, to compare it with a version. For who may read it.',
  })
  async waitingNumber(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    if (!canReadDraft(context.viewer, item)) return null;
    return (await this.items.waiting.load(context, item.id))?.number ?? null;
  }

  @ResolveField(() => [ReadField], {
    description:
      'The newest text, field by field: what is filled in, and what this kind asks for. Empty for who does not work on it.',
  })
  async readFields(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<ReadField[]> {
    if (!canSeeComments(context.viewer, item)) return [];
    // What somebody is still writing beside a published text is nobody else's yet.
    const waiting = canReadDraft(context.viewer, item)
      ? await this.items.waiting.load(context, item.id)
      : null;
    const content = contentOf(waiting?.content ?? item);
    return fieldsToReadAlong(content, await tellingOf(context, this.organisations, [content]));
  }

  @ResolveField(() => Boolean, { description: 'You may read along: see comments and the rounds.' })
  viewerCanSeeReview(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canSeeComments(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanComment(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canComment(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanReadAlong(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canReadAlong(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanAskReader(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canAskReader(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanObject(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canObject(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanCancelPlan(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canCancelPlan(viewer, item);
  }
}
