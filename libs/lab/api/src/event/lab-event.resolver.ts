import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { RequestContext } from '@verbonden/shared/server';
import { canReadNames } from '../lab.policy';
import { LabProject } from '../project/lab-project.entity';
import { LabEvent } from './lab-event.entity';
import { LabHistory } from './lab-history';

@Resolver(() => LabEvent)
export class LabEventResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => String, { nullable: true, description: 'Who did it; for the network, null once gone.' })
  async personName(
    @Parent() { personId }: LabEvent,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!personId || !canReadNames(context.viewer)) return null;
    return (await this.persons.byId.load(context, personId))?.name ?? null;
  }
}

@Resolver(() => LabProject)
export class LabHistoryResolver {
  constructor(private readonly events: LabHistory) {}

  @ResolveField(() => [LabEvent], { description: 'Oldest first.' })
  history(@Parent() { id }: LabProject, @Context() context: RequestContext): Promise<LabEvent[]> {
    return this.events.byProject.load(context, id);
  }
}
