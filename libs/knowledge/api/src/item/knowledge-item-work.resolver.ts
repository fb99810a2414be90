import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import {
  canArchive,
  canEdit,
  canPublish,
  canReadDraft,
  canRequestChanges,
  canSubmit,
  worksOn,
} from '../knowledge.policy';
import type { KnowledgeStatus } from '../taxonomy/codes';
import { KnowledgeStatusEnum } from '../taxonomy/enums';
import { contentOf } from './knowledge-content';
import { KnowledgeItem, stageOf } from './knowledge-item.entity';
import { KnowledgeItemLoader } from './knowledge-item.loader';

/** What an item shows to those who work on it; readers see as if there were no such work. */
@Resolver(() => KnowledgeItem)
export class KnowledgeItemWorkResolver {
  constructor(
    private readonly loader: KnowledgeItemLoader,
    private readonly persons: PersonService,
  ) {}

  @ResolveField(() => KnowledgeItem, {
    nullable: true,
    description: 'The same item as it will read once the waiting revision is published; for who works on it.',
  })
  async draft(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    if (!canReadDraft(context.viewer, item)) return null;
    const revision = await this.loader.waiting.load(context, item.id);
    if (!revision) return null;
    const { content, status, reviewNote } = revision;
    return Object.assign(new KnowledgeItem(), item, contentOf(content), { status, reviewNote });
  }

  @ResolveField(() => KnowledgeStatusEnum, {
    description: 'Where the newest text is on its way: the status of the draft, when you may see one.',
  })
  stage(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): KnowledgeStatus {
    return canReadDraft(viewer, item) ? stageOf(item) : item.status;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Counts every change; goes along with each step as expectedVersion. For who works on it.',
  })
  version(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): number | null {
    return worksOn(viewer, item) ? item.version : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'What a reviewer asked. For who works on it.' })
  reviewNote(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): string | null {
    return worksOn(viewer, item) ? item.reviewNote : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who began it; for whoever is signed in.' })
  author(
    @Parent() { authorId }: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return authorId && isSignedIn(context.viewer) ? this.persons.byId.load(context, authorId) : null;
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canEdit(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanSubmit(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canSubmit(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanRequestChanges(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canRequestChanges(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanPublish(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canPublish(viewer, item);
  }

  @ResolveField(() => Boolean)
  viewerCanArchive(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canArchive(viewer, item);
  }
}
