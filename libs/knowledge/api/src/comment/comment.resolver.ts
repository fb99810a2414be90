import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { canSeeComments } from '../knowledge.policy';
import { readLabel } from '../revision/field-values';
import {
  AnswerKnowledgeCommentInput,
  CommentOnKnowledgeInput,
  ResolveKnowledgeCommentInput,
} from './comment.input';
import { CommentLoader } from './comment.loader';
import { CommentService } from './comment.service';
import { KnowledgeComment } from './knowledge-comment.entity';

@Resolver(() => KnowledgeComment)
export class CommentResolver {
  constructor(
    private readonly service: CommentService,
    private readonly loader: CommentLoader,
    private readonly items: KnowledgeItemLoader,
    private readonly persons: PersonService,
  ) {}

  @Mutation(() => KnowledgeComment, {
    description: 'Puts a comment at a field of the text that was sent in.',
  })
  commentOnKnowledge(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CommentOnKnowledgeInput,
  ): Promise<KnowledgeComment> {
    return this.service.comment(viewer, input);
  }

  @Mutation(() => KnowledgeComment, { description: 'Gives the comment that was answered.' })
  answerKnowledgeComment(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerKnowledgeCommentInput,
  ): Promise<KnowledgeComment> {
    return this.service.answer(viewer, input);
  }

  @Mutation(() => KnowledgeComment, { description: 'Says that it is solved, or takes that back.' })
  resolveKnowledgeComment(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ResolveKnowledgeCommentInput,
  ): Promise<KnowledgeComment> {
    return this.service.resolve(viewer, input);
  }

  @ResolveField(() => String, { description: 'What the field is called, in the language of the reader.' })
  fieldLabel(@Parent() { field }: KnowledgeComment, @Context() { viewer }: RequestContext): string {
    return readLabel(field, viewer.locale);
  }

  @ResolveField(() => Boolean, { description: 'It is about a text that was published since.' })
  async isOlder(
    @Parent() { itemId, number }: KnowledgeComment,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return number <= (await this.items.lastPublished.load(context, itemId));
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null once that person is gone.' })
  author(
    @Parent() { authorId }: KnowledgeComment,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return authorId ? this.persons.byId.load(context, authorId) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who said: solved.' })
  resolvedBy(
    @Parent() { resolvedById }: KnowledgeComment,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return resolvedById ? this.persons.byId.load(context, resolvedById) : null;
  }

  @ResolveField(() => [KnowledgeComment])
  answers(
    @Parent() { id, parentId }: KnowledgeComment,
    @Context() context: RequestContext,
  ): Promise<KnowledgeComment[]> | [] {
    return parentId === null ? this.loader.answers.load(context, id) : [];
  }
}

/** What comments add to an item. */
@Resolver(() => KnowledgeItem)
export class KnowledgeItemCommentsResolver {
  constructor(private readonly loader: CommentLoader) {}

  @ResolveField(() => [KnowledgeComment], {
    description: 'At fields, oldest first, those on older versions too. For who writes and who reads along.',
  })
  comments(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeComment[]> | [] {
    return canSeeComments(context.viewer, item) ? this.loader.byItem.load(context, item.id) : [];
  }
}
