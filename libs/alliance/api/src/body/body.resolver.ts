import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { Partnership } from '../partnership/partnership.entity';
import { OnDateArgs } from '../partnership/partnership.input';
import { PartnershipService } from '../partnership/partnership.service';
import { Body } from './body.entity';
import { BodyService } from './body.service';
import { TakingPart } from './taking-part';

@Resolver(() => Body)
export class BodyResolver {
  constructor(
    private readonly service: BodyService,
    private readonly partnerships: PartnershipService,
  ) {}

  @Query(() => [Body], { description: 'The parts of the network that organisations have roles in.' })
  bodies(): Promise<Body[]> {
    return this.service.all();
  }

  @Query(() => Body, { nullable: true, description: 'NOT_FOUND when nobody has this slug.' })
  body(@Args('slug') slug: string): Promise<Body> {
    return this.service.getBySlug(slug);
  }

  @Query(() => TakingPart, { description: 'On a day; today when no day is given.' })
  takingPart(@Args() { onDate }: OnDateArgs): Promise<TakingPart> {
    return this.service.takingPart(onDate ?? null);
  }

  @ResolveField(() => String)
  name(@Parent() { name }: Body, @Context() context: RequestContext): string {
    return name[context.viewer.locale];
  }

  @ResolveField(() => String)
  description(@Parent() { description }: Body, @Context() context: RequestContext): string {
    return description[context.viewer.locale];
  }

  @ResolveField(() => [Partnership], {
    description: 'Who had which role on a day (today when none is given): by role, then by name.',
  })
  participants(
    @Parent() { id }: Body,
    @Args() { onDate }: OnDateArgs,
    @Context() context: RequestContext,
  ): Promise<Partnership[]> {
    return this.partnerships.takingPartIn(context, id, onDate ?? null);
  }

  @ResolveField(() => Int, {
    description: 'How many organisations that are; one with two roles counts once.',
  })
  async organisationCount(
    @Parent() { id }: Body,
    @Args() { onDate }: OnDateArgs,
    @Context() context: RequestContext,
  ): Promise<number> {
    const roles = await this.partnerships.takingPartIn(context, id, onDate ?? null);
    return new Set(roles.map(({ organisationId }) => organisationId)).size;
  }

  @ResolveField(() => [Partnership], {
    description: 'All roles that organisations ever had in it: by role, then by name; 1000 at most.',
  })
  history(@Parent() { id }: Body, @Context() context: RequestContext): Promise<Partnership[]> {
    return this.partnerships.historyIn(context, id);
  }
}
