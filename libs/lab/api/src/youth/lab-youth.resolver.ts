import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { LabProject } from '../project/lab-project.entity';
import { LabYouth } from './lab-youth';
import { LabYouthRecord, MadeWith } from './lab-youth-record.entity';
import { AddLabYouthRecordInput, RemoveLabYouthRecordInput } from './lab-youth-record.input';

@Resolver(() => LabProject)
export class LabYouthResolver {
  constructor(private readonly youth: LabYouth) {}

  @Mutation(() => LabProject, { description: 'How many young people took part, in what; never who.' })
  addLabYouthRecord(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddLabYouthRecordInput,
  ): Promise<LabProject> {
    return this.youth.add(viewer, input);
  }

  @Mutation(() => LabProject)
  removeLabYouthRecord(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveLabYouthRecordInput,
  ): Promise<LabProject> {
    return this.youth.remove(viewer, input);
  }

  @ResolveField(() => [LabYouthRecord], { description: 'Oldest first.' })
  youthRecords(@Parent() { id }: LabProject, @Context() context: RequestContext): Promise<LabYouthRecord[]> {
    return this.youth.ofProject.load(context, id);
  }

  @ResolveField(() => MadeWith)
  madeWith(@Parent() { id }: LabProject, @Context() context: RequestContext): Promise<MadeWith> {
    return this.youth.madeWith(context, id);
  }
}
