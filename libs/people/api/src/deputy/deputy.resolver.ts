import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { DeputyService } from './deputy.service';
import { Deputyship, EndDeputyInput, NameDeputyInput } from './deputy.types';

@Resolver(() => Me)
export class DeputyResolver {
  constructor(private readonly service: DeputyService) {}

  @ResolveField(() => [String], {
    description: 'The coordinators for whom this person stands in today, by name.',
  })
  standsInFor(@Parent() { id }: Me): Promise<string[]> {
    return this.service.standsInFor(id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer names who stands in for them.' })
  viewerCanNameDeputy(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.service.canName(viewer);
  }

  @Query(() => [Deputyship], { description: 'Where oneself is away or stands in: today and later.' })
  ownDeputyships(@CurrentPerson() viewer: SignedInViewer): Promise<Deputyship[]> {
    return this.service.own(viewer.personId);
  }

  @Mutation(() => [Deputyship], {
    description: 'Names who stands in for oneself; those of oneself afterwards.',
  })
  async nameDeputy(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: NameDeputyInput,
  ): Promise<Deputyship[]> {
    await this.service.name(viewer, input);
    return this.service.own(viewer.personId);
  }

  @Mutation(() => ID, { description: 'Ends it as of now; its id.' })
  async endDeputy(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: EndDeputyInput,
  ): Promise<string> {
    await this.service.end(viewer, id);
    return id;
  }
}
