import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { KnowledgeItem, KnowledgeItemLoader } from '@verbonden/knowledge/api';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { Today } from '../today';
import { seesOverdue } from '../soundingboard.policy';
import { Advice, AdviceConnection, AdviceYear } from './advice';
import { AdviceRegister } from './advice-register';

@Resolver(() => Advice)
export class AdviceResolver {
  constructor(
    private readonly register: AdviceRegister,
    private readonly organisations: OrganisationService,
    private readonly items: KnowledgeItemLoader,
    private readonly today: Today,
  ) {}

  @Query(() => AdviceConnection, { description: 'The register of the sounding board, the newest first.' })
  advices(
    @Args() page: PageArgs,
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
  ): Promise<AdviceConnection> {
    return this.register.list(year, page);
  }

  @Query(() => [AdviceYear], { description: 'The years with advice, the newest first.' })
  adviceYears(): Promise<AdviceYear[]> {
    return this.register.years();
  }

  @Query(() => Advice, {
    nullable: true,
    description: 'By year and number, "2027-3". NOT_FOUND when there is none.',
  })
  advice(@Args('slug', { type: () => ID }) slug: string): Promise<Advice> {
    return this.register.get(slug);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who asked; null for the network.' })
  organisation(
    @Parent() { organisationId }: Advice,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => KnowledgeItem, { nullable: true, description: 'The practice it is about.' })
  async knowledgeItem(
    @Parent() { knowledgeItemId }: Advice,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    if (!knowledgeItemId) return null;
    const [item] = await this.items.readableNow(context, context.viewer, [knowledgeItemId]);
    return item ?? null;
  }

  @ResolveField(() => Boolean, {
    description: 'Nobody told in time what was done with it; seen within the network alone.',
  })
  isOverdue(@Parent() { outcome, followUpBy }: Advice, @CurrentViewer() viewer: Viewer): boolean {
    return seesOverdue(viewer) && outcome === null && followUpBy < this.today.day();
  }
}
