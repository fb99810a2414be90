import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { ProofOfSelf } from '../account/proof-of-self';
import { Me } from '../session/me';
import { ChangePasswordInput } from './own-password.input';
import { OwnPasswordService } from './own-password.service';

@Resolver(() => Me)
export class OwnPasswordResolver {
  constructor(
    private readonly service: OwnPasswordService,
    private readonly proof: ProofOfSelf,
  ) {}

  @ResolveField(() => Boolean, { description: 'Without one you sign in by links in the mail.' })
  hasPassword(@Parent() { id }: Me): Promise<boolean> {
    return this.service.hasPassword(id);
  }

  @ResolveField(() => Boolean, {
    description: 'Signed in just now: then who has no password need not show again that it is them.',
  })
  signedInJustNow(@Parent() { id }: Me, @Context() context: RequestContext): Promise<boolean> {
    return this.proof.isFresh(context, id);
  }

  @Mutation(() => Boolean, {
    description: 'A new password of one’s own. Signs out everywhere but here; true when it was done.',
  })
  async changePassword(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.service.change(viewer, input, context);
    return true;
  }
}
