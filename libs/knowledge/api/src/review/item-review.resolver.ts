import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationService } from '@verbonden/alliance/api';
import { renderMarkdown, type RequestContext } from '@verbonden/shared/server';
import { fieldsOf } from '../form/kind-fields';
import { contentOf } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import {
  canAskReader,
  canCancelPlan,
  canComment,
  canObject,
  canReadAlong,
  canSeeComments,
} from '../knowledge.policy';
import { formatOf, readLabel, readNames, shownValues } from '../revision/field-values';
import { tellingOf } from '../revision/telling';
import { KnowledgeReview } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';
import { ReviewLoader } from './review.loader';

@ObjectType('KnowledgeReadField', { description: 'A field of the newest text, as it is read along.' })
export class ReadField {
  @Field()
  field!: string;

  @Field({ description: 'What it is called, in the language of the reader.' })
  label!: string;

  @Field(() => [String], { description: 'Its values in words; none when it is empty.' })
  values!: string[];

  @Field(() => String, { nullable: true, description: 'The same as safe HTML, of a text in Markdown.' })
  html!: string | null;
}

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
    description: 'The number of the text that waits, to compare it with a version. For who works on it.',
  })
  async waitingNumber(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    if (!canSeeComments(context.viewer, item)) return null;
    return (await this.items.waiting.load(context, item.id))?.number ?? null;
  }

  @ResolveField(() => [ReadField], {
    description:
      'The newest text, field by field: what is filled in, and what this kind asks for. Empty for who does not work on it.',
  })
  async readFields(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<ReadField[]> {
    if (!canSeeComments(context.viewer, item)) return [];
    const content = contentOf((await this.items.waiting.load(context, item.id))?.content ?? item);
    const { locale, names } = await tellingOf(context, this.organisations, [content]);
    const asked = new Set<string>(['kind', ...fieldsOf(content.kind).map(({ name }) => name)]);
    return readNames
      .map((field) => ({ field, values: shownValues(content, field, locale, names) }))
      .filter(({ field, values }) => values.length > 0 || asked.has(field))
      .map(({ field, values }) => ({
        field,
        label: readLabel(field, locale),
        values,
        html: formatOf(field) === 'MARKDOWN' ? renderMarkdown(values.join('\n\n')) : null,
      }));
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
