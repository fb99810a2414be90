import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { SignInLink } from '../sign-in-link/sign-in-link.entity';
import { ForgottenPasswordService } from './forgotten-password.service';
import { AskPasswordLinkInput, ChoosePasswordByLinkInput } from './own-password.input';

@Resolver(() => SignInLink)
export class ForgottenPasswordResolver {
  constructor(private readonly service: ForgottenPasswordService) {}

  @Query(() => SignInLink, {
    nullable: true,
    description: 'What a link to choose a new password with is for; null when it opens nothing (any more).',
  })
  passwordLink(@Args('token') token: string): Promise<SignInLink | null> {
    return this.service.find(token);
  }

  @Mutation(() => Boolean, {
    description:
      'Mails a link to choose a new password with. True, also when nobody has an account with this address.',
  })
  async askPasswordLink(
    @Args('input') input: AskPasswordLinkInput,
    @Context() { viewer, req }: RequestContext,
  ): Promise<boolean> {
    await this.service.ask(viewer.locale, req?.ip ?? '', input);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'A new password with the link in the mail, once. Signs out everywhere; nobody is signed in by it.',
  })
  async choosePasswordByLink(@Args('input') input: ChoosePasswordByLinkInput): Promise<boolean> {
    await this.service.choose(input);
    return true;
  }
}
