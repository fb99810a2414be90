import { Args, Context, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Consent,
  ConsentedPerson,
  type ConsentScope,
  ConsentScopeEnum,
  ConsentService,
  sharedScopes,
  shownPerson,
} from '@verbonden/alliance/api';
import { type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { isSlug } from '../item/slug';
import type { KnowledgeKind } from '../taxonomy/codes';
import { KnowledgeKindEnum } from '../taxonomy/enums';
import { canKeepConsents } from './consent.policy';
import { itemSubject } from './consent-subject';

@ObjectType({ description: 'That something stood here and was taken away; nothing of what it said.' })
export class KnowledgeTakenAway {
  @Field(() => KnowledgeKindEnum)
  kind!: KnowledgeKind;
}

/** What an item tells of who agreed to it. */
@Resolver(() => KnowledgeItem)
export class ItemConsentResolver {
  constructor(
    private readonly db: DataSource,
    private readonly service: ConsentService,
  ) {}

  @Query(() => KnowledgeTakenAway, {
    nullable: true,
    description: 'Null when nothing was taken away at this address.',
  })
  async knowledgeTakenAway(@Args('slug') slug: string): Promise<KnowledgeTakenAway | null> {
    if (!isSlug(slug)) return null;
    const item = await this.db.getRepository(KnowledgeItem).findOneBy({ slug });
    // What nobody could read before leaves no trace for anybody now (P20).
    return item?.takenAwayAt && item.archivedOn ? { kind: item.kind } : null;
  }

  @ResolveField(() => [ConsentedPerson], { description: 'Those who agreed, by the names they chose.' })
  async makers(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<ConsentedPerson[]> {
    return (await this.given(item, context)).map((consent) => shownPerson(consent, context.viewer.locale));
  }

  @ResolveField(() => [ConsentScopeEnum], {
    description: 'Where everybody who agreed lets it be used; empty when nobody had to agree.',
  })
  async consentScopes(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<ConsentScope[]> {
    return sharedScopes(await this.given(item, context));
  }

  @ResolveField(() => [Consent], { description: 'Every consent, also asked and ended; for who writes it.' })
  async consents(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<Consent[]> {
    if (!canKeepConsents(context.viewer, item)) return [];
    return this.service.ofSubject.load(context, `${itemSubject} ${item.id}`);
  }

  @ResolveField(() => Boolean)
  viewerCanKeepConsents(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canKeepConsents(viewer, item);
  }

  private given({ id }: KnowledgeItem, context: RequestContext): Promise<Consent[]> {
    return this.service.givenOf(context, itemSubject, id);
  }
}
