import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Identity } from './identity.entity';
import { LinkIdentityInput, UnlinkIdentityInput } from './identity.input';
import { IdentityService } from './identity.service';
import { IdentityArrival, SignInProvider } from './identity.types';

@Resolver(() => Identity)
export class IdentityResolver {
  constructor(private readonly service: IdentityService) {}

  @Query(() => [SignInProvider], { description: 'Where people can sign in besides here; twenty at most.' })
  signInProviders(@CurrentViewer() viewer: Viewer): SignInProvider[] {
    return this.service.providers(viewer.locale);
  }

  @Query(() => IdentityArrival, {
    nullable: true,
    description:
      'Who came back from another place with this browser and is not known here yet, for half an hour.',
  })
  identityArrival(@Context() context: RequestContext): Promise<IdentityArrival | null> {
    return this.service.arrival(context);
  }

  @Query(() => [Identity], { description: 'Where one signs in besides here; fifty at most.' })
  ownIdentities(@CurrentPerson() viewer: SignedInViewer): Promise<Identity[]> {
    return this.service.own(viewer);
  }

  @Mutation(() => Identity, { description: 'Links who came back with this browser to one’s own account.' })
  linkIdentity(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: LinkIdentityInput,
    @Context() context: RequestContext,
  ): Promise<Identity> {
    return this.service.link(viewer, input, context);
  }

  @Mutation(() => Boolean, { description: 'From now on nobody signs in here with it. True.' })
  async unlinkIdentity(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: UnlinkIdentityInput,
  ): Promise<boolean> {
    await this.service.unlink(viewer, id);
    return true;
  }

  @ResolveField(() => SignInProvider, {
    nullable: true,
    description: 'Null for one that is no longer used here.',
  })
  provider(@Parent() identity: Identity, @CurrentViewer() viewer: Viewer): SignInProvider | null {
    return this.service.providerOf(identity, viewer.locale);
  }
}
