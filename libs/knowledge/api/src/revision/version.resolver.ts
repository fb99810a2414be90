import { Args, Context, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationService } from '@verbonden/alliance/api';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn, type Viewer } from '@verbonden/shared/kernel';
import { connectionOf, CurrentViewer, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { contentOf } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { KnowledgeDifference } from './knowledge-difference';
import { KnowledgeRevision } from './knowledge-revision.entity';
import { filledFields, ReadField } from './read-field';
import { tellingOf } from './telling';
import { VersionService } from './version.service';

@ObjectType('KnowledgeVersionConnection', {
  description: 'The versions that were published, the newest first.',
})
export class KnowledgeVersionConnection extends connectionOf(KnowledgeRevision, 'KnowledgeVersion') {}

@Resolver(() => KnowledgeRevision)
export class VersionResolver {
  constructor(
    private readonly service: VersionService,
    private readonly items: KnowledgeItemLoader,
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
  ) {}

  @Query(() => KnowledgeVersionConnection, { description: 'NOT_FOUND when you may not know of the item.' })
  knowledgeVersions(
    @CurrentViewer() viewer: Viewer,
    @Args('slug') slug: string,
    @Args() page: PageArgs,
  ): Promise<KnowledgeVersionConnection> {
    return this.service.list(viewer, slug, page);
  }

  @Query(() => KnowledgeRevision, { nullable: true })
  knowledgeVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('slug') slug: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<KnowledgeRevision> {
    return this.service.get(viewer, slug, number);
  }

  @Query(() => KnowledgeDifference, {
    nullable: true,
    description: 'Who works on the item may also compare with the text that waits.',
  })
  knowledgeDifference(
    @Context() context: RequestContext,
    @Args('slug') slug: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Promise<KnowledgeDifference> {
    return this.service.difference(context, slug, { from, to });
  }

  @ResolveField(() => Person, { nullable: true, description: 'For whoever is signed in.' })
  publishedBy(
    @Parent() { publishedById }: KnowledgeRevision,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return publishedById && isSignedIn(context.viewer)
      ? this.persons.byId.load(context, publishedById)
      : null;
  }

  @ResolveField(() => [ReadField], { description: 'What was filled in, field by field.' })
  async fields(
    @Parent() revision: KnowledgeRevision,
    @Context() context: RequestContext,
  ): Promise<ReadField[]> {
    const content = contentOf(revision.content);
    return filledFields(content, await tellingOf(context, this.organisations, [content]));
  }

  @ResolveField(() => KnowledgeItem, { description: 'The item as it read in this version.' })
  async text(
    @Parent() { itemId, content }: KnowledgeRevision,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem> {
    const item = await this.items.byId.load(context, itemId);
    return Object.assign(new KnowledgeItem(), item, contentOf(content), {
      pendingStatus: null,
      pendingAuthorId: null,
    });
  }
}

/** What versions add to an item. */
@Resolver(() => KnowledgeItem)
export class KnowledgeItemVersionsResolver {
  constructor(private readonly items: KnowledgeItemLoader) {}

  @ResolveField(() => Int, { description: 'The number of the version that readers see; 0 before the first.' })
  versionNumber(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<number> {
    return this.items.lastPublished.load(context, id);
  }
}
