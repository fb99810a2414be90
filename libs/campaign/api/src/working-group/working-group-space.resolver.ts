import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignEditionService } from '../campaign-edition/campaign-edition.service';
import { TaskMailChoice } from './task-mail-choice';
import { WorkingGroup } from './working-group';
import { WorkingGroupCopying } from './working-group-copying';
import { WorkingGroupDecision } from './working-group-decision.entity';
import { WorkingGroupDecisions } from './working-group-decisions';
import { WorkingGroupPaper } from './working-group-paper.entity';
import { WorkingGroupPapers } from './working-group-papers';
import { OwnWorkingGroupTasks, WorkingGroupMember, WorkingGroupSpace } from './working-group-space';
import { WorkingGroupTask } from './working-group-task.entity';
import { WorkingGroupTasks } from './working-group-tasks';
import {
  CopyWorkingGroupInput,
  SetWorkingGroupMailInput,
  StopWorkingGroupMailByLinkInput,
} from './working-group.input';
import { isArchived } from './working-group.policy';

/** The space of one edition as a whole. */
@Resolver(() => WorkingGroupSpace)
export class WorkingGroupSpaceResolver {
  constructor(
    private readonly db: DataSource,
    private readonly editions: CampaignEditionService,
    private readonly group: WorkingGroup,
    private readonly taskList: WorkingGroupTasks,
    private readonly decisionLog: WorkingGroupDecisions,
    private readonly paperList: WorkingGroupPapers,
    private readonly copying: WorkingGroupCopying,
    private readonly mail: TaskMailChoice,
    private readonly organisationList: OrganisationService,
  ) {}

  @Query(() => WorkingGroupSpace, {
    nullable: true,
    description: 'NOT_FOUND when there is no such edition; FORBIDDEN for who is not in the working group.',
  })
  async workingGroupSpace(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('edition', { type: () => ID, description: 'The slug of an edition.' }) slug: string,
  ): Promise<WorkingGroupSpace> {
    const edition = await this.editions.get(slug);
    await this.group.assertMember(this.db.manager, viewer);
    return { edition };
  }

  @Query(() => OwnWorkingGroupTasks, { nullable: true, description: 'Null when there is nothing to do.' })
  async myWorkingGroupTasks(
    @CurrentPerson() viewer: SignedInViewer,
    @Context() context: RequestContext,
  ): Promise<OwnWorkingGroupTasks | null> {
    const own = (await this.group.includes(context, viewer)) ? await this.taskList.ownOf(viewer) : null;
    const edition = own && (await this.editions.byId.load(context, own.editionId));
    return edition && { edition, count: own.tasks.length, first: own.tasks[0]! };
  }

  @Mutation(() => WorkingGroupSpace, {
    description:
      'Takes the space of an edition that is over along to the next; a second time adds what is missing.',
  })
  async copyWorkingGroup(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CopyWorkingGroupInput,
  ): Promise<WorkingGroupSpace> {
    return { edition: await this.copying.copy(viewer, input) };
  }

  @Mutation(() => Boolean, { description: 'Whether you get mail about your tasks.' })
  setWorkingGroupMail(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { wanted }: SetWorkingGroupMailInput,
  ): Promise<boolean> {
    return this.mail.set(viewer, wanted);
  }

  @Mutation(() => Boolean, { description: 'No more mail about tasks, by the link in one.' })
  stopWorkingGroupMailByLink(@Args('input') { token }: StopWorkingGroupMailByLinkInput): Promise<boolean> {
    return this.mail.stopByLink(token);
  }

  @ResolveField(() => Boolean, { description: 'Read, and no longer written in.' })
  isArchived(@Parent() { edition }: WorkingGroupSpace): boolean {
    return isArchived(edition, this.group.today());
  }

  @ResolveField(() => [WorkingGroupTask], { description: 'By the day they are due; at most 200.' })
  tasks(@Parent() { edition }: WorkingGroupSpace): Promise<WorkingGroupTask[]> {
    return this.taskList.of(edition.id);
  }

  @ResolveField(() => [WorkingGroupDecision], { description: 'The latest first; at most 300.' })
  decisions(@Parent() { edition }: WorkingGroupSpace): Promise<WorkingGroupDecision[]> {
    return this.decisionLog.of(edition.id);
  }

  @ResolveField(() => [CampaignEdition], {
    description: 'Editions before this in which something was decided.',
  })
  earlierDecisions(@Parent() { edition }: WorkingGroupSpace): Promise<CampaignEdition[]> {
    return this.decisionLog.earlier(edition);
  }

  @ResolveField(() => [WorkingGroupPaper], { description: 'Files and links; at most 100.' })
  papers(@Parent() { edition }: WorkingGroupSpace): Promise<WorkingGroupPaper[]> {
    return this.paperList.of(edition.id);
  }

  @ResolveField(() => [WorkingGroupMember], { description: 'Who takes part today, by name; at most 300.' })
  members(): Promise<WorkingGroupMember[]> {
    return this.group.members(this.db.manager);
  }

  @ResolveField(() => [Organisation], { description: 'Which organisations take part today, by name.' })
  async organisations(@Context() context: RequestContext): Promise<Organisation[]> {
    const ids = await this.group.organisationIds(this.db.manager);
    const found = await Promise.all([...ids].map((id) => this.organisationList.byId.load(context, id)));
    return found
      .filter((each) => each !== null)
      .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  @ResolveField(() => CampaignEdition, {
    nullable: true,
    description: 'Where it can be taken along to; null before it is over, and when there is no next.',
  })
  next(@Parent() { edition }: WorkingGroupSpace): Promise<CampaignEdition | null> {
    return this.copying.nextOf(this.db.manager, edition);
  }

  @ResolveField(() => Int, { description: 'How much of it was taken along already.' })
  takenAlong(@Parent() { edition }: WorkingGroupSpace): Promise<number> {
    return this.copying.takenFrom(edition);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer gets mail about tasks.' })
  async mailWanted(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return isSignedIn(viewer) && this.mail.isWanted(viewer);
  }
}

@Resolver(() => WorkingGroupMember)
export class WorkingGroupMemberResolver {
  constructor(
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  person(
    @Parent() { personId }: WorkingGroupMember,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return this.persons.byId.load(context, personId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  async organisation(
    @Parent() { organisationId }: WorkingGroupMember,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : this.organisations.byId.load(context, organisationId);
  }
}

@Resolver(() => CampaignEdition)
export class EditionWorkingGroupResolver {
  constructor(private readonly group: WorkingGroup) {}

  @ResolveField(() => Boolean, { description: 'Whether there is a way to its working group for the viewer.' })
  viewerSeesWorkingGroup(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return this.group.includes(context, viewer);
  }
}
