import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { Person, PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  CurrentViewer,
  FileLinks,
  Files,
  type RequestContext,
  StoredFile,
} from '@verbonden/shared/server';
import { isSignedIn } from '@verbonden/shared/kernel';
import { paperPath } from './paper-address';
import { WorkingGroupDecision } from './working-group-decision.entity';
import { WorkingGroupDecisions } from './working-group-decisions';
import { WorkingGroupPaper } from './working-group-paper.entity';
import { WorkingGroupPapers } from './working-group-papers';
import { WorkingGroupTask } from './working-group-task.entity';
import { WorkingGroupTasks } from './working-group-tasks';
import {
  AddWorkingGroupPaperInput,
  NoteWorkingGroupDecisionInput,
  RemoveWorkingGroupPaperInput,
  RestoreWorkingGroupPaperInput,
  SaveWorkingGroupTaskInput,
  SettleWorkingGroupTaskInput,
} from './working-group.input';
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

/** Decisions, which are noted and never changed. */
@Resolver(() => WorkingGroupDecision)
export class WorkingGroupDecisionResolver {
  constructor(
    private readonly service: WorkingGroupDecisions,
    private readonly persons: PersonService,
  ) {}

  @Mutation(() => WorkingGroupDecision, {
    description: 'CONFLICT when another took the place of the same decision, or the edition is over.',
  })
  noteWorkingGroupDecision(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: NoteWorkingGroupDecisionInput,
  ): Promise<WorkingGroupDecision> {
    return this.service.note(viewer, input);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who noted it; null once they are gone.' })
  async notedBy(
    @Parent() { notedById }: WorkingGroupDecision,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return notedById === null ? null : this.persons.byId.load(context, notedById);
  }
}

/** Files and links. */
@Resolver(() => WorkingGroupPaper)
export class WorkingGroupPaperResolver {
  constructor(
    private readonly service: WorkingGroupPapers,
    private readonly files: Files,
    private readonly links: FileLinks,
  ) {}

  @Mutation(() => WorkingGroupPaper)
  addWorkingGroupPaper(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddWorkingGroupPaperInput,
  ): Promise<WorkingGroupPaper> {
    return this.service.add(viewer, input);
  }

  @Mutation(() => WorkingGroupPaper, {
    description: '`restoreWorkingGroupPaper` brings it back within a month.',
  })
  removeWorkingGroupPaper(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemoveWorkingGroupPaperInput,
  ): Promise<WorkingGroupPaper> {
    return this.service.remove(viewer, id);
  }

  @Mutation(() => WorkingGroupPaper)
  restoreWorkingGroupPaper(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RestoreWorkingGroupPaperInput,
  ): Promise<WorkingGroupPaper> {
    return this.service.restore(viewer, id);
  }

  @ResolveField(() => StoredFile, { nullable: true })
  async file(
    @Parent() { fileId }: WorkingGroupPaper,
    @Context() context: RequestContext,
  ): Promise<StoredFile | null> {
    return fileId === null ? null : this.files.byId.load(context, fileId);
  }

  @ResolveField(() => String, {
    description: 'Where it opens; of a file an address for the viewer alone, for ten minutes.',
  })
  async address(
    @Parent() paper: WorkingGroupPaper,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string> {
    const file = await this.file(paper, context);
    if (!file || !isSignedIn(viewer)) return paper.url;
    return this.links.signed(paperPath(paper.id, file.name), viewer);
  }
}
