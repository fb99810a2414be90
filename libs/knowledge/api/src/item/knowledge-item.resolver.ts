import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, renderMarkdown, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from './knowledge-item.entity';
import {
  ArchiveKnowledgeItemInput,
  CreateKnowledgeItemInput,
  UpdateKnowledgeItemInput,
} from './knowledge-item.input';
import { KnowledgeItemLoader } from './knowledge-item.loader';
import { KnowledgeItemService } from './knowledge-item.service';

@Resolver(() => KnowledgeItem)
export class KnowledgeItemResolver {
  constructor(
    private readonly service: KnowledgeItemService,
    private readonly loader: KnowledgeItemLoader,
    private readonly organisations: OrganisationService,
  ) {}

  @Query(() => KnowledgeItem, { nullable: true, description: 'NOT_FOUND when you may not know of it, too.' })
  knowledgeItem(@Context() context: RequestContext, @Args('slug') slug: string): Promise<KnowledgeItem> {
    return this.loader.at(context, slug);
  }

  @Mutation(() => KnowledgeItem, { description: 'Begins a draft that only its editors see.' })
  createKnowledgeItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreateKnowledgeItemInput,
  ): Promise<KnowledgeItem> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => KnowledgeItem, {
    description:
      'Saves. Of a published item this makes a draft beside it; CONFLICT when somebody saved first.',
  })
  updateKnowledgeItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateKnowledgeItemInput,
  ): Promise<KnowledgeItem> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => KnowledgeItem, { description: 'Nobody finds it any more; its text is kept.' })
  archiveKnowledgeItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ArchiveKnowledgeItemInput,
  ): Promise<KnowledgeItem> {
    return this.service.archive(viewer, input);
  }

  @ResolveField(() => String, { description: 'The text, in Markdown. To show it, ask for bodyHtml.' })
  async body(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<string> {
    return (await this.loader.whole(context, item)).body;
  }

  @ResolveField(() => String, {
    description: 'The text as safe HTML; its headings begin at h2, links do not vouch for where they lead.',
  })
  async bodyHtml(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<string> {
    return renderMarkdown(await this.body(item, context));
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who shares it.' })
  organisation(
    @Parent() { organisationId }: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }
}
