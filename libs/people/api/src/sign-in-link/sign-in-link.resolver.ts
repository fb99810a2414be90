import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { SignInLink } from './sign-in-link.entity';
import { AskSignInLinkInput, SignInByLinkInput } from './sign-in-link.input';
import { SignInLinkService } from './sign-in-link.service';

@Resolver(() => SignInLink)
export class SignInLinkResolver {
  constructor(private readonly service: SignInLinkService) {}

  @Query(() => SignInLink, {
    nullable: true,
    description: 'What a link to sign in with is for; null when it opens nothing (any more).',
  })
  signInLink(@Args('token') token: string): Promise<SignInLink | null> {
    return this.service.find('SIGN_IN', token);
  }

  @Mutation(() => Boolean, {
    description: 'Mails a link to sign in with. True, also when nobody has an account with this address.',
  })
  async askSignInLink(
    @Args('input') input: AskSignInLinkInput,
    @Context() { viewer, req }: RequestContext,
  ): Promise<boolean> {
    await this.service.ask('SIGN_IN', viewer.locale, req?.ip ?? '', input);
    return true;
  }

  @Mutation(() => Me, { description: 'Signs in with the link in the mail, once.' })
  signInByLink(@Args('input') { token }: SignInByLinkInput, @Context() context: RequestContext): Promise<Me> {
    return this.service.use(token, context);
  }
}
