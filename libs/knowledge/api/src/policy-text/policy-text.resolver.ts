import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, renderMarkdown, type RequestContext } from '@verbonden/shared/server';
import { contentFields } from '../form/content-fields';
import { LevelChange } from '../level/level-change.entity';
import { LevelChanges } from '../level/level-changes';
import { laterOf, levelNews } from '../level/level-news';
import { figureIn, itemIn, PolicyBlock } from './policy-block.entity';
import { asked } from './policy-source';
import { PolicyFigure, PolicyItem, PolicySourceStanding } from './policy-source.output';
import { PolicySources } from './policy-sources';
import { PolicyText } from './policy-text.entity';
import {
  AddFigureToPolicyTextInput,
  AddItemToPolicyTextInput,
  CreatePolicyTextInput,
  DeletePolicyTextInput,
  RestorePolicyTextInput,
  SeePolicyTextLevelsInput,
  SharePolicyTextInput,
  TakeNewSourceInput,
  UpdatePolicyTextInput,
  WithdrawPolicyTextLinkInput,
} from './policy-text.input';
import { PolicyTextLists } from './policy-text.lists';
import { canEditPolicyText } from './policy-text.policy';
import { PolicyTextService } from './policy-text.service';
import { numberedSources } from './source-numbers';

@Resolver(() => PolicyText)
export class PolicyTextResolver {
  constructor(
    private readonly service: PolicyTextService,
    private readonly lists: PolicyTextLists,
    private readonly changes: LevelChanges,
  ) {}

  @Query(() => [PolicyText], { description: 'Those of the viewer, the latest change first.' })
  myPolicyTexts(@CurrentPerson() viewer: SignedInViewer): Promise<PolicyText[]> {
    return this.lists.mine(viewer);
  }

  @Query(() => PolicyText)
  policyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PolicyText> {
    return this.service.get(viewer, id);
  }

  @Query(() => PolicyText, {
    nullable: true,
    description: 'For who has the link. NOT_FOUND when it was withdrawn.',
  })
  policyTextByLink(@Args('token') token: string): Promise<PolicyText> {
    return this.service.byLink(token);
  }

  @Mutation(() => PolicyText)
  createPolicyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreatePolicyTextInput,
  ): Promise<PolicyText> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => PolicyText, { description: 'CONFLICT when it was saved elsewhere first.' })
  updatePolicyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdatePolicyTextInput,
  ): Promise<PolicyText> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => PolicyText, { description: 'At the end, as it is now.' })
  addItemToPolicyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddItemToPolicyTextInput,
  ): Promise<PolicyText> {
    return this.service.addItem(viewer, input);
  }

  @Mutation(() => PolicyText, { description: 'At the end. CONFLICT when the network names no figure.' })
  addFigureToPolicyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddFigureToPolicyTextInput,
  ): Promise<PolicyText> {
    return this.service.addFigure(viewer, input);
  }

  @Mutation(() => PolicyText, { description: 'Takes the source of a block over as it is now.' })
  takeNewSource(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: TakeNewSourceInput,
  ): Promise<PolicyText> {
    return this.service.takeNew(viewer, input);
  }

  @Mutation(() => PolicyText, { description: 'Makes a link with which others read it.' })
  sharePolicyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: SharePolicyTextInput,
  ): Promise<PolicyText> {
    return this.service.share(viewer, id);
  }

  @Mutation(() => PolicyText, { description: 'The link leads nowhere from now on.' })
  withdrawPolicyTextLink(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawPolicyTextLinkInput,
  ): Promise<PolicyText> {
    return this.service.withdrawLink(viewer, id);
  }

  @Mutation(() => PolicyText, { description: 'Its maker saw which levels of evidence changed.' })
  seePolicyTextLevels(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: SeePolicyTextLevelsInput,
  ): Promise<PolicyText> {
    return this.service.seeLevels(viewer, id);
  }

  @Mutation(() => PolicyText, { description: 'restorePolicyText puts it back, for two weeks.' })
  deletePolicyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: DeletePolicyTextInput,
  ): Promise<PolicyText> {
    return this.service.delete(viewer, id);
  }

  @Mutation(() => PolicyText)
  restorePolicyText(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RestorePolicyTextInput,
  ): Promise<PolicyText> {
    return this.service.restore(viewer, id);
  }

  @ResolveField(() => Date, { description: 'When anything of it was saved last.' })
  changedAt(@Parent() { updatedAt }: PolicyText): Date {
    return updatedAt;
  }

  @ResolveField(() => [PolicyBlock], { description: 'In order.' })
  blocks(@Parent() { id }: PolicyText, @Context() context: RequestContext): Promise<PolicyBlock[]> {
    return this.lists.blocks.load(context, id);
  }

  @ResolveField(() => [PolicyBlock], {
    description: 'The sources in the order of their numbers, each by the first block that has it.',
  })
  async sources(@Parent() { id }: PolicyText, @Context() context: RequestContext): Promise<PolicyBlock[]> {
    return numberedSources(await this.lists.blocks.load(context, id)).sources.map(({ block }) => block);
  }

  @ResolveField(() => [LevelChange], {
    description: 'Items whose level of evidence changed after they were put in, until its maker has seen it.',
  })
  async levelChanges(
    @Parent() { id, levelsSeenAt }: PolicyText,
    @Context() context: RequestContext,
  ): Promise<LevelChange[]> {
    const blocks = await this.lists.blocks.load(context, id);
    const news = await Promise.all(
      blocks.map(async ({ itemId, takenAt }) =>
        itemId && takenAt
          ? levelNews(await this.changes.of.load(context, itemId), laterOf(takenAt, levelsSeenAt))
          : null,
      ),
    );
    return [...new Map(news.flatMap((each) => (each ? [[each.itemId, each] as const] : []))).values()];
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The token of the link, for its maker; null when it is not shared.',
  })
  linkToken(@Parent() written: PolicyText, @CurrentViewer() viewer: Viewer): string | null {
    return canEditPolicyText(viewer, written) ? this.service.linkOf(written) : null;
  }
}

@Resolver(() => PolicyBlock)
export class PolicyBlockResolver {
  constructor(
    private readonly lists: PolicyTextLists,
    private readonly sources: PolicySources,
  ) {}

  @ResolveField(() => String, { description: 'The own words as safe HTML.' })
  bodyHtml(@Parent() { body }: PolicyBlock): string {
    return renderMarkdown(body);
  }

  @ResolveField(() => Int, { nullable: true, description: 'The number of its source, when it has one.' })
  async number(
    @Parent() { id, textId }: PolicyBlock,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    return numberedSources(await this.lists.blocks.load(context, textId)).numbers.get(id) ?? null;
  }

  @ResolveField(() => PolicyItem, { nullable: true })
  item(@Parent() block: PolicyBlock, @CurrentViewer() { locale }: Viewer): PolicyItem | null {
    const item = itemIn(block);
    if (!item) return null;
    const asks = asked.flatMap((name) => {
      const told = item.asks[name];
      return told ? [{ label: contentFields[name].label[locale], html: renderMarkdown(told) }] : [];
    });
    return { ...item, asks };
  }

  @ResolveField(() => PolicyFigure, { nullable: true })
  figure(@Parent() block: PolicyBlock): PolicyFigure | null {
    const figure = figureIn(block);
    return figure && { ...figure, isOwn: figure.from === 'OWN' };
  }

  @ResolveField(() => PolicySourceStanding)
  async source(
    @Parent() block: PolicyBlock,
    @CurrentViewer() { locale }: Viewer,
    @Context() context: RequestContext,
  ): Promise<PolicySourceStanding> {
    const { standing, changes } = await this.sources.standing(context, block, locale);
    return { standing, changes: [...changes] };
  }
}
