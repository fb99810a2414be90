import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { AskAddressChangeInput, MakeAddressChangeInput, UndoAddressChangeInput } from './own-address.input';
import { OwnAddressService } from './own-address.service';

@Resolver()
export class OwnAddressResolver {
  constructor(private readonly service: OwnAddressService) {}

  // Each link tells one address: whoever reads the mailbox it went to learns nothing of the other one.
  @Query(() => String, {
    nullable: true,
    description:
      'The address that the link to a new mailbox makes hold; null when it opens nothing (any more).',
  })
  async addressChange(@Args('token') token: string): Promise<string | null> {
    return (await this.service.findWaiting(token))?.email ?? null;
  }

  @Query(() => String, {
    nullable: true,
    description:
      'The address that the link to an old mailbox brings back; null when it opens nothing (any more).',
  })
  async addressUndo(@Args('token') token: string): Promise<string | null> {
    return (await this.service.findMade(token))?.oldEmail ?? null;
  }

  @Mutation(() => Boolean, {
    description: 'Mails a new address of one’s own. True, also when it is of another account.',
  })
  async askAddressChange(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskAddressChangeInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.service.ask(viewer, input, context);
    return true;
  }

  @Mutation(() => Boolean, { description: 'The new mailbox says yes: from now on it is the address.' })
  async makeAddressChange(@Args('input') { token }: MakeAddressChangeInput): Promise<boolean> {
    await this.service.make(token);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'The old mailbox takes it back. Signs out everywhere, and takes the password away.',
  })
  async undoAddressChange(@Args('input') { token }: UndoAddressChangeInput): Promise<boolean> {
    await this.service.undo(token);
    return true;
  }
}
