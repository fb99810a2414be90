import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { Passkey } from './passkey.entity';
import {
  AddPasskeyInput,
  BeginPasskeyInput,
  RemovePasskeyInput,
  RenamePasskeyInput,
  SignInWithPasskeyInput,
} from './passkey.input';
import { PasskeyService } from './passkey.service';
import { PasskeySignIn } from './passkey-sign-in.service';

@Resolver(() => Passkey)
export class PasskeyResolver {
  constructor(
    private readonly service: PasskeyService,
    private readonly signIn: PasskeySignIn,
  ) {}

  @Mutation(() => String, {
    description: 'What a browser needs to sign in with a passkey, as JSON; it holds once, for five minutes.',
  })
  beginPasskeySignIn(@Context() context: RequestContext): Promise<string> {
    return this.signIn.ask(context);
  }

  @Mutation(() => Me, { description: 'Signs in with a passkey: both steps at once.' })
  signInWithPasskey(
    @Args('input') { response }: SignInWithPasskeyInput,
    @Context() context: RequestContext,
  ): Promise<Me> {
    return this.signIn.enter(response, context);
  }

  @Query(() => [Passkey], { description: 'One’s own passkeys, the oldest first; at most twenty.' })
  ownPasskeys(@CurrentPerson() { personId }: SignedInViewer): Promise<Passkey[]> {
    return this.service.list(personId);
  }

  @Mutation(() => String, {
    description: 'What a browser needs to make a passkey, as JSON; it holds once, for five minutes.',
  })
  beginPasskey(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { password }: BeginPasskeyInput,
    @Context() context: RequestContext,
  ): Promise<string> {
    return this.service.ask(viewer, password ?? null, context);
  }

  @Mutation(() => Passkey, {
    description: 'Keeps a passkey that the browser made. Its owner is told by mail.',
  })
  addPasskey(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddPasskeyInput,
    @Context() context: RequestContext,
  ): Promise<Passkey> {
    return this.service.add(viewer, input, context);
  }

  @Mutation(() => Passkey, { description: 'What its owner calls it.' })
  renamePasskey(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RenamePasskeyInput,
  ): Promise<Passkey> {
    return this.service.rename(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'It signs in nobody from then on.' })
  async removePasskey(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemovePasskeyInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.service.remove(viewer, id, context);
    return true;
  }
}
