import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { canOfferSite, canReadOffer, workplacesOf } from '../lab.policy';
import { LabProject } from '../project/lab-project.entity';
import { LabSite } from './lab-site.entity';
import { OfferLabSiteInput, RemoveLabSiteInput, SaveLabSiteInput } from './lab-site.input';
import { LabSites } from './lab-sites';

@Resolver(() => LabProject)
export class LabSitesResolver {
  constructor(
    private readonly places: LabSites,
    private readonly organisations: OrganisationService,
  ) {}

  @Mutation(() => LabProject, { description: 'Who works somewhere wants to try it there; the Lab hears.' })
  offerLabSite(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: OfferLabSiteInput,
  ): Promise<LabProject> {
    return this.places.offer(viewer, input);
  }

  @Mutation(() => LabProject, { description: 'Where a place stands, of an offer or put there by the Lab.' })
  saveLabSite(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveLabSiteInput,
  ): Promise<LabProject> {
    return this.places.save(viewer, input);
  }

  @Mutation(() => LabProject)
  removeLabSite(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveLabSiteInput,
  ): Promise<LabProject> {
    return this.places.remove(viewer, input);
  }

  @ResolveField(() => [LabSite], {
    description: 'Who tries it where. Offers are read by the Lab and by who works where they come from.',
  })
  async sites(@Parent() { id }: LabProject, @Context() context: RequestContext): Promise<LabSite[]> {
    const all = await this.places.ofProject.load(context, id);
    return all.filter(
      ({ status, organisationId }) =>
        (status !== 'OFFERED' && status !== 'DECLINED') || canReadOffer(context.viewer, organisationId),
    );
  }

  @ResolveField(() => [Organisation], {
    description: 'For which of their workplaces the viewer can offer it.',
  })
  async viewerCanOfferFor(
    @Parent() project: LabProject,
    @Context() context: RequestContext,
  ): Promise<Organisation[]> {
    if (!canOfferSite(context.viewer, project)) return [];
    const there = (await this.places.ofProject.load(context, project.id)).map(
      ({ organisationId }) => organisationId,
    );
    const free = workplacesOf(context.viewer).filter((id) => !there.includes(id));
    const found = await Promise.all(free.map((id) => this.organisations.byId.load(context, id)));
    return found.filter((each) => each !== null);
  }
}

@Resolver(() => LabSite)
export class LabSiteResolver {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
  ) {}

  @ResolveField(() => Organisation, { nullable: true })
  organisation(
    @Parent() { organisationId }: LabSite,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.byId.load(context, organisationId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What who offered it said; for whom offers are.',
  })
  note(@Parent() { note, organisationId }: LabSite, @CurrentViewer() viewer: Viewer): string | null {
    return canReadOffer(viewer, organisationId) ? note : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'What the Lab said to an offer; for the same.' })
  answer(@Parent() { answer, organisationId }: LabSite, @CurrentViewer() viewer: Viewer): string | null {
    return canReadOffer(viewer, organisationId) ? answer : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who offered it; for the same.' })
  async offeredByName(
    @Parent() { offeredById, organisationId }: LabSite,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!offeredById || !canReadOffer(context.viewer, organisationId)) return null;
    return (await this.persons.byId.load(context, offeredById))?.name ?? null;
  }
}
