import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnowledgeItem, KnowledgeItemLoader } from '@verbonden/knowledge/api';
import { notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { LabProject } from '../project/lab-project.entity';
import { LabProjectLoaders } from '../project/lab-project.loaders';
import { LabClaim } from './lab-claim.entity';
import { RemoveLabClaimInput, SaveLabClaimInput } from './lab-claim.input';
import { LabClaims } from './lab-claims';

@Resolver(() => LabProject)
export class LabClaimsResolver {
  constructor(private readonly pairs: LabClaims) {}

  @Mutation(() => LabProject, { description: 'What research says, beside what came out.' })
  saveLabClaim(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveLabClaimInput,
  ): Promise<LabProject> {
    return this.pairs.save(viewer, input);
  }

  @Mutation(() => LabProject)
  removeLabClaim(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveLabClaimInput,
  ): Promise<LabProject> {
    return this.pairs.remove(viewer, input);
  }

  @ResolveField(() => [LabClaim], { description: 'In the order in which they came.' })
  claims(@Parent() { id }: LabProject, @Context() context: RequestContext): Promise<LabClaim[]> {
    return this.pairs.ofProject.load(context, id);
  }
}

@Resolver(() => LabClaim)
export class LabClaimResolver {
  constructor(
    private readonly items: KnowledgeItemLoader,
    private readonly projects: LabProjectLoaders,
  ) {}

  @ResolveField(() => KnowledgeItem, {
    nullable: true,
    description: 'The source, when it stands among the knowledge.',
  })
  async sourceItem(
    @Parent() { sourceItemId }: LabClaim,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    if (!sourceItemId) return null;
    return (await this.items.readableNow(context, context.viewer, [sourceItemId]))[0] ?? null;
  }

  @ResolveField(() => LabProject, { description: 'In which it was tried.' })
  async project(@Parent() { projectId }: LabClaim, @Context() context: RequestContext): Promise<LabProject> {
    const project = await this.projects.byId.load(context, projectId);
    if (!project) throw notFound();
    return project;
  }
}
