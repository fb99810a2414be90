import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import type { RequestContext } from '@verbonden/shared/server';
import { SignalLoaders } from '../signal/signal.loaders';
import { SignalEvent } from './signal-event.entity';

@Resolver(() => SignalEvent)
export class SignalEventResolver {
  constructor(
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
    private readonly loaders: SignalLoaders,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'Who did it; null once that person is gone.' })
  async personName(
    @Parent() { personId }: SignalEvent,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return personId ? ((await this.persons.byId.load(context, personId))?.name ?? null) : null;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Where they worked.' })
  organisation(
    @Parent() { organisationId }: SignalEvent,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The question of the double that it happened to; null when it is of this signal itself.',
  })
  async doubleTitle(
    @Parent() { signalId }: SignalEvent,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    const of = await this.loaders.byId.load(context, signalId);
    return of?.mergedIntoId ? of.title : null;
  }
}
