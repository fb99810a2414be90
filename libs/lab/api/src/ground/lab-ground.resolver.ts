import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnowledgeItem, KnowledgeItemLoader } from '@verbonden/knowledge/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { LabProject } from '../project/lab-project.entity';
import { AddLabGroundInput, RemoveLabGroundInput } from './lab-ground.input';
import { LabGrounds } from './lab-grounds';

@Resolver(() => LabProject)
export class LabGroundResolver {
  constructor(
    private readonly grounds: LabGrounds,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @Mutation(() => LabProject, { description: 'It builds on something published.' })
  addLabGround(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddLabGroundInput,
  ): Promise<LabProject> {
    return this.grounds.add(viewer, input);
  }

  @Mutation(() => LabProject)
  removeLabGround(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveLabGroundInput,
  ): Promise<LabProject> {
    return this.grounds.remove(viewer, input);
  }

  @ResolveField(() => [KnowledgeItem], {
    description: 'What it builds on, as far as the viewer may read it.',
  })
  async buildsOn(@Parent() { id }: LabProject, @Context() context: RequestContext): Promise<KnowledgeItem[]> {
    const ids = await this.grounds.ofProject.load(context, id);
    return this.items.readableNow(context, context.viewer, ids);
  }
}
