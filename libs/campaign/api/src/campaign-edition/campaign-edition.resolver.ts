import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, PageArgs } from '@verbonden/shared/server';
import { CampaignEditionConnection } from './campaign-edition.connection';
import { CampaignEdition } from './campaign-edition.entity';
import { CreateCampaignEditionInput, UpdateCampaignEditionInput } from './campaign-edition.input';
import { canLookAfterEditions } from './campaign-edition.policy';
import { CampaignEditionService } from './campaign-edition.service';

@Resolver(() => CampaignEdition)
export class CampaignEditionResolver {
  constructor(private readonly service: CampaignEditionService) {}

  @Query(() => CampaignEdition, { nullable: true, description: 'NOT_FOUND when there is none.' })
  campaignEdition(@Args('slug', { type: () => ID }) slug: string): Promise<CampaignEdition> {
    return this.service.get(slug);
  }

  @Query(() => CampaignEdition, {
    nullable: true,
    description: 'The one that is on, else the next to come, else the last.',
  })
  currentCampaignEdition(): Promise<CampaignEdition | null> {
    return this.service.current();
  }

  @Query(() => CampaignEditionConnection, { description: 'What begins last first.' })
  campaignEditions(@Args() page: PageArgs): Promise<CampaignEditionConnection> {
    return this.service.list(page);
  }

  @Mutation(() => CampaignEdition)
  createCampaignEdition(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreateCampaignEditionInput,
  ): Promise<CampaignEdition> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => CampaignEdition, { description: 'CONFLICT when it was changed elsewhere first.' })
  updateCampaignEdition(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateCampaignEditionInput,
  ): Promise<CampaignEdition> {
    return this.service.update(viewer, input);
  }

  @ResolveField(() => String)
  name(@Parent() { nameNl, nameEn }: CampaignEdition, @CurrentViewer() viewer: Viewer): string {
    return inLanguage(viewer, nameNl, nameEn)!;
  }

  @ResolveField(() => String, { nullable: true })
  theme(@Parent() { themeNl, themeEn }: CampaignEdition, @CurrentViewer() viewer: Viewer): string | null {
    return inLanguage(viewer, themeNl, themeEn);
  }

  @ResolveField(() => String, { nullable: true })
  slogan(@Parent() { sloganNl, sloganEn }: CampaignEdition, @CurrentViewer() viewer: Viewer): string | null {
    return inLanguage(viewer, sloganNl, sloganEn);
  }

  @ResolveField(() => String, { nullable: true })
  intro(@Parent() { introNl, introEn }: CampaignEdition, @CurrentViewer() viewer: Viewer): string | null {
    return inLanguage(viewer, introNl, introEn);
  }

  @ResolveField(() => String, { nullable: true })
  datesBecause(@Parent() edition: CampaignEdition, @CurrentViewer() viewer: Viewer): string | null {
    return inLanguage(viewer, edition.datesBecauseNl, edition.datesBecauseEn);
  }

  @ResolveField(() => Boolean)
  viewerCanChange(@CurrentViewer() viewer: Viewer): boolean {
    return canLookAfterEditions(viewer);
  }
}

/** English where it was written; else what there is. */
function inLanguage({ locale }: Viewer, nl: string | null, en: string | null): string | null {
  return locale === 'en' ? (en ?? nl) : nl;
}
