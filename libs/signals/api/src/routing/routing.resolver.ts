import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import type { RequestContext } from '@verbonden/shared/server';
import { AskLoaders } from '../ask/ask-loaders';
import { Routing, type RoutingOutcome, RoutingOutcomeEnum } from './routing.entity';

/** One of those who were asked, as the asker and the coordinators see them. */
@Resolver(() => Routing)
export class RoutingResolver {
  constructor(
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
    private readonly loaders: AskLoaders,
  ) {}

  @ResolveField(() => String, { nullable: true })
  async personName(
    @Parent() { personId }: Routing,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return (await this.persons.byId.load(context, personId))?.name ?? null;
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(
    @Parent() { organisationId }: Routing,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => RoutingOutcomeEnum, {
    description: 'WAITING too for who replied without their name, so that nobody reads off who it was.',
  })
  async outcome(
    @Parent() { outcome, signalId, personId }: Routing,
    @Context() context: RequestContext,
  ): Promise<RoutingOutcome> {
    if (outcome !== 'REPLIED') return outcome;
    const replies = await this.loaders.replies.load(context, signalId);
    return replies.some((reply) => reply.personId === personId && reply.showName) ? 'REPLIED' : 'WAITING';
  }

  @ResolveField(() => String, { nullable: true, description: 'The colleague who was asked instead.' })
  async passedToName(
    @Parent() { passedToId }: Routing,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return passedToId ? ((await this.persons.byId.load(context, passedToId))?.name ?? null) : null;
  }
}
