import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Signal, SignalLoaders } from '@verbonden/signals/api';
import { canEditProject, canMove, canReadNames } from '../lab.policy';
import { LabMoveEnum } from './lab-move.enum';
import { LabProject } from './lab-project.entity';
import {
  MoveLabProjectInput,
  SaveLabFindingsInput,
  StartLabProjectInput,
  UpdateLabProjectInput,
} from './lab-project.input';
import { LabProjectService } from './lab-project.service';
import { type LabMove, labMoves } from './lab-project.states';

@Resolver(() => LabProject)
export class LabProjectResolver {
  constructor(
    private readonly service: LabProjectService,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
    private readonly signals: SignalLoaders,
  ) {}

  @Query(() => LabProject, { nullable: true, description: 'NOT_FOUND when there is none.' })
  labProject(@Args('slug') slug: string): Promise<LabProject> {
    return this.service.getBySlug(slug);
  }

  @Mutation(() => LabProject, { description: 'A question becomes a project of the Lab.' })
  startLabProject(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: StartLabProjectInput,
  ): Promise<LabProject> {
    return this.service.start(viewer, input);
  }

  @Mutation(() => LabProject)
  updateLabProject(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateLabProjectInput,
  ): Promise<LabProject> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => LabProject, { description: 'What came out of it, once it was tried.' })
  saveLabFindings(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveLabFindingsInput,
  ): Promise<LabProject> {
    return this.service.saveFindings(viewer, input);
  }

  @Mutation(() => LabProject, { description: 'A step forward or back, stopping, or going on again.' })
  moveLabProject(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MoveLabProjectInput,
  ): Promise<LabProject> {
    return this.service.move(viewer, input);
  }

  @ResolveField(() => Date)
  startedAt(@Parent() { createdAt }: LabProject): Date {
    return createdAt;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Whose pioneer leads it.' })
  organisation(
    @Parent() { organisationId }: LabProject,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who leads it; for the network.' })
  async leadName(
    @Parent() { leadId }: LabProject,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!leadId || !canReadNames(context.viewer)) return null;
    return (await this.persons.byId.load(context, leadId))?.name ?? null;
  }

  @ResolveField(() => Signal, { nullable: true, description: 'What it came from; for the network.' })
  async signal(
    @Parent() { signalId }: LabProject,
    @Context() context: RequestContext,
  ): Promise<Signal | null> {
    if (!signalId || !canReadNames(context.viewer)) return null;
    const signal = await this.signals.byId.load(context, signalId);
    return signal?.mergedIntoId ? this.signals.byId.load(context, signal.mergedIntoId) : signal;
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() project: LabProject, @CurrentViewer() viewer: Viewer): boolean {
    return canEditProject(viewer, project);
  }

  @ResolveField(() => [LabMoveEnum], { description: 'What the viewer can do with it now.' })
  viewerMoves(@Parent() project: LabProject, @CurrentViewer() viewer: Viewer): LabMove[] {
    return labMoves.filter((move) => canMove(viewer, move, project));
  }
}
