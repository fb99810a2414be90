import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { LocalEstimate } from './estimate.entity';
import { LocalEstimateArgs } from './estimate.input';
import { EstimateService } from './estimate.service';

@Resolver()
export class EstimateResolver {
  constructor(private readonly service: EstimateService) {}

  @Query(() => LocalEstimate, {
    nullable: true,
    description: 'How many young carers there probably are; null when the network names no figure.',
  })
  localEstimate(
    @Args() asked: LocalEstimateArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<LocalEstimate | null> {
    return this.service.estimate(asked, viewer.locale);
  }
}
