import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { WorkingGroupDecision } from './working-group-decision.entity';
import { WorkingGroupDecisions } from './working-group-decisions';
import { NoteWorkingGroupDecisionInput } from './working-group.input';

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
