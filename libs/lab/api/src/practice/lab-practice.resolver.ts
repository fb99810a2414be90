import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnowledgeItem, KnowledgeItemLoader } from '@verbonden/knowledge/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { LabClaim } from '../claim/lab-claim.entity';
import { LabClaims } from '../claim/lab-claims';
import { LabGrounds } from '../ground/lab-grounds';
import { canDescribe } from '../lab.policy';
import { LabProject } from '../project/lab-project.entity';
import { LabProjectLoaders } from '../project/lab-project.loaders';
import { DescribeLabProjectInput } from './describe.input';
import { LabPractices } from './lab-practices';

/** From a project to its practice. */
@Resolver(() => LabProject)
export class LabPracticeResolver {
  constructor(
    private readonly practices: LabPractices,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @Mutation(() => LabProject, { description: 'Its findings become the draft of a good practice, filled in.' })
  describeLabProject(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: DescribeLabProjectInput,
  ): Promise<LabProject> {
    return this.practices.describe(viewer, input);
  }

  @ResolveField(() => KnowledgeItem, {
    nullable: true,
    description: 'Its practice, when the viewer may read it.',
  })
  async practice(
    @Parent() { itemId }: LabProject,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    if (!itemId) return null;
    return (await this.items.readableNow(context, context.viewer, [itemId]))[0] ?? null;
  }

  @ResolveField(() => Boolean)
  viewerCanDescribe(@Parent() project: LabProject, @CurrentViewer() viewer: Viewer): boolean {
    return canDescribe(viewer, project);
  }
}

/** What knowledge tells of the Lab: where it was tried, what builds on it, what was tested of what it says. */
@Resolver(() => KnowledgeItem)
export class ItemLabResolver {
  constructor(
    private readonly projects: LabProjectLoaders,
    private readonly grounds: LabGrounds,
    private readonly claims: LabClaims,
  ) {}

  @ResolveField(() => LabProject, { nullable: true, description: 'The project that it was tried in.' })
  labProject(
    @Parent() { id }: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<LabProject | null> {
    return this.projects.byItem.load(context, id);
  }

  @ResolveField(() => [LabProject], {
    description: 'Projects that build on it, the newest first, 20 at most.',
  })
  async labProjectsOnIt(
    @Parent() { id }: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<LabProject[]> {
    const ids = await this.grounds.onItem.load(context, id);
    const found = await Promise.all(ids.map((each) => this.projects.byId.load(context, each)));
    return found.filter((each) => each !== null);
  }

  @ResolveField(() => [LabClaim], {
    description: 'What it says and the Lab tried, the newest first, 20 at most.',
  })
  labTestsOfIt(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<LabClaim[]> {
    return this.claims.ofSource.load(context, id);
  }
}
