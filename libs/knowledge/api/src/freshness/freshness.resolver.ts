import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { groupedBy, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  CurrentViewer,
  loader,
  PageArgs,
  type RequestContext,
} from '@verbonden/shared/server';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeWorkConnection } from '../list/knowledge-item.connection';
import { ConfirmKnowledgeByLinkInput, ConfirmKnowledgeItemInput, StillCurrentLink } from './freshness.input';
import { FreshnessLists } from './freshness-lists';
import { canConfirm } from './freshness.policy';
import { KnowledgeLink } from './knowledge-link.entity';
import { archivedCopyOf } from './archived-copy';
import { brokenAfterDays } from './link-health';
import { isOverdue } from './review-day';
import { isAsked, StillCurrent } from './still-current';

/** Whether a text still holds, and whether its links still work. */
@Resolver(() => KnowledgeItem)
export class FreshnessResolver {
  constructor(
    private readonly db: DataSource,
    private readonly asking: StillCurrent,
    private readonly lists: FreshnessLists,
  ) {}

  private readonly broken = loader<string, KnowledgeLink[]>(async (ids) => {
    const links = await this.db.getRepository(KnowledgeLink).find({
      where: { itemId: In([...ids]), failedDays: MoreThanOrEqual(brokenAfterDays) },
      order: { failingSince: 'ASC', id: 'ASC' },
    });
    return groupedBy(links, ({ itemId }) => itemId);
  }, []);

  @Query(() => KnowledgeWorkConnection, {
    description: 'Published texts with links that do not work. The longest broken first.',
  })
  knowledgeWithBrokenLinks(@Args() page: PageArgs): Promise<KnowledgeWorkConnection> {
    return this.lists.withBrokenLinks(page);
  }

  @Query(() => KnowledgeWorkConnection, {
    description: 'Texts of which nobody said in time that they still hold. The longest overdue first.',
  })
  unconfirmedKnowledge(@Args() page: PageArgs): Promise<KnowledgeWorkConnection> {
    return this.lists.unconfirmed(page);
  }

  @Query(() => KnowledgeWorkConnection, {
    description: 'Practices without a kind of activity, as an import may leave them. The oldest first.',
  })
  knowledgeWithoutActivityKind(@Args() page: PageArgs): Promise<KnowledgeWorkConnection> {
    return this.lists.withoutActivityKind(page);
  }

  @Query(() => StillCurrentLink, {
    nullable: true,
    description: 'What a link in a mail asks about. NOT_FOUND when it is not right.',
  })
  async stillCurrentByLink(@Args('token') token: string): Promise<StillCurrentLink> {
    const { ask, item } = await this.asking.byLink(token);
    return told(item, isAsked(item, ask));
  }

  @Mutation(() => KnowledgeItem, { description: 'It still holds: asked again in two years.' })
  confirmKnowledgeItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: ConfirmKnowledgeItemInput,
  ): Promise<KnowledgeItem> {
    return this.asking.confirm(viewer, id);
  }

  @Mutation(() => StillCurrentLink, { description: 'The same from a mail, without signing in.' })
  async confirmKnowledgeByLink(
    @Args('input') { token }: ConfirmKnowledgeByLinkInput,
  ): Promise<StillCurrentLink> {
    const { item } = await this.asking.confirmByLink(token);
    return told(item, false);
  }

  @ResolveField(() => Boolean, {
    description: 'True from the day on which its owner should have said that it still holds.',
  })
  isOverdue(@Parent() item: KnowledgeItem): boolean {
    return isOverdue(item, this.asking.today());
  }

  @ResolveField(() => [KnowledgeLink], { description: 'Its links that do not work, the longest first.' })
  brokenLinks(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<KnowledgeLink[]> {
    return this.broken.load(context, item.id);
  }

  @ResolveField(() => Boolean)
  viewerCanConfirm(@Parent() item: KnowledgeItem, @CurrentViewer() viewer: Viewer): boolean {
    return canConfirm(viewer, item);
  }
}

/** What is said of a link that broke. */
@Resolver(() => KnowledgeLink)
export class BrokenLinkResolver {
  @ResolveField(() => String, {
    description: 'Where the Internet Archive keeps a copy, if it has one; nobody asks there but the reader.',
  })
  archivedCopy(@Parent() { url }: KnowledgeLink): string {
    return archivedCopyOf(url);
  }
}

function told(item: KnowledgeItem, asked: boolean): StillCurrentLink {
  const { title, slug, confirmedOn, evidenceLevel, evidenceUrl, evidenceOn } = item;
  return { title, slug, confirmedOn, evidenceLevel, evidenceUrl, evidenceOn, isAsked: asked };
}
