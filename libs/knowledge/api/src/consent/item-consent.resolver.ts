import { Args, Context, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type AgeBand,
  AgeBandEnum,
  ageBandLabels,
  Consent,
  type ConsentScope,
  ConsentScopeEnum,
  ConsentService,
} from '@verbonden/alliance/api';
import { type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { isSlug } from '../item/slug';
import type { KnowledgeKind } from '../taxonomy/codes';
import { KnowledgeKindEnum } from '../taxonomy/enums';
import { canKeepConsents } from './consent.policy';
import { itemSubject } from './consent-subject';

@ObjectType({ description: 'Who made it or is seen in it, as they chose to be called.' })
export class KnowledgeMaker {
  @Field()
  name!: string;

  @Field(() => AgeBandEnum)
  ageBand!: AgeBand;

  @Field({ description: 'The age band in the language of the reader.' })
  ageLabel!: string;

  @Field(() => String, { nullable: true, description: 'Who took the photo or made the film.' })
  credit!: string | null;
}

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

  @ResolveField(() => [KnowledgeMaker], { description: 'Those who agreed, by the names they chose.' })
  async makers(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<KnowledgeMaker[]> {
    return (await this.given(item, context)).map(({ chosenName: name, ageBand, credit }) => ({
      name,
      ageBand,
      ageLabel: ageBandLabels[ageBand][context.viewer.locale],
      credit,
    }));
  }

  @ResolveField(() => [ConsentScopeEnum], {
    description: 'Where everybody who agreed lets it be used; empty when nobody had to agree.',
  })
  async consentScopes(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<ConsentScope[]> {
    const [first, ...others] = await this.given(item, context);
    return (first?.scopes ?? []).filter((scope) => others.every(({ scopes }) => scopes.includes(scope)));
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

  private async given(item: KnowledgeItem, context: RequestContext): Promise<Consent[]> {
    const all = await this.service.ofSubject.load(context, `${itemSubject} ${item.id}`);
    return all.filter((consent) => this.service.stateOf(consent) === 'GIVEN');
  }
}
