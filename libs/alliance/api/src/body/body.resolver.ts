import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { Body } from './body.entity';
import { BodyService } from './body.service';

@Resolver(() => Body)
export class BodyResolver {
  constructor(private readonly service: BodyService) {}

  @Query(() => [Body], { description: 'The parts of the network that organisations have roles in.' })
  bodies(): Promise<Body[]> {
    return this.service.all();
  }

  @ResolveField(() => String)
  name(@Parent() { name }: Body, @Context() context: RequestContext): string {
    return name[context.viewer.locale];
  }

  @ResolveField(() => String)
  description(@Parent() { description }: Body, @Context() context: RequestContext): string {
    return description[context.viewer.locale];
  }
}
