import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { Person, PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { WorkingGroupTask } from './working-group-task.entity';
import { WorkingGroupTasks } from './working-group-tasks';
import { SaveWorkingGroupTaskInput, SettleWorkingGroupTaskInput } from './working-group.input';
import { isOwnTask } from './working-group.policy';

/** Tasks, and who does them. */
@Resolver(() => WorkingGroupTask)
export class WorkingGroupTaskResolver {
  constructor(
    private readonly service: WorkingGroupTasks,
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
  ) {}

  @Mutation(() => WorkingGroupTask, {
    description: 'CONFLICT when it was changed meanwhile, or the edition is over.',
  })
  saveWorkingGroupTask(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveWorkingGroupTaskInput,
  ): Promise<WorkingGroupTask> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => WorkingGroupTask, {
    description: 'Done, open again, or removed; removed can be opened again.',
  })
  settleWorkingGroupTask(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SettleWorkingGroupTaskInput,
  ): Promise<WorkingGroupTask> {
    return this.service.settle(viewer, input);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who does it.' })
  async person(
    @Parent() { personId }: WorkingGroupTask,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return personId === null ? null : this.persons.byId.load(context, personId);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'For whom the person does it; without a person: who does it.',
  })
  async organisation(
    @Parent() { organisationId }: WorkingGroupTask,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : this.organisations.byId.load(context, organisationId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who said that it was done.' })
  async settledBy(
    @Parent() { settledById }: WorkingGroupTask,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return settledById === null ? null : this.persons.byId.load(context, settledById);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer, or an organisation of theirs, does it.' })
  isOwn(@Parent() task: WorkingGroupTask, @CurrentViewer() viewer: Viewer): boolean {
    return isOwnTask(viewer, task);
  }
}
