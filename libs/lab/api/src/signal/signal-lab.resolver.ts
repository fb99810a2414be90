import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Signal } from '@verbonden/signals/api';
import { worksInLab } from '../lab.policy';
import { LabProject } from '../project/lab-project.entity';
import { LabProjectLoaders } from '../project/lab-project.loaders';

/** What a signal tells of the Lab. */
@Resolver(() => Signal)
export class SignalLabResolver {
  constructor(private readonly projects: LabProjectLoaders) {}

  @ResolveField(() => [LabProject], { description: 'What the Lab began because of it, oldest first.' })
  labProjects(@Parent() { id }: Signal, @Context() context: RequestContext): Promise<LabProject[]> {
    return this.projects.bySignal.load(context, id);
  }

  @ResolveField(() => Boolean, { description: 'The Lab took it up, and the viewer works there.' })
  viewerCanStartLabProject(
    @Parent() { ownerKind, status }: Signal,
    @CurrentViewer() viewer: Viewer,
  ): boolean {
    return ownerKind === 'LAB' && status === 'TAKEN_UP' && worksInLab(viewer);
  }
}
