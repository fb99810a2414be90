import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Me } from './me';
import { ChooseLanguageInput, SignInInput } from './session.input';
import { SignInService } from './sign-in.service';

@Resolver(() => Me)
export class SessionResolver {
  constructor(private readonly service: SignInService) {}

  @Query(() => Me, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  async me(@CurrentViewer() viewer: Viewer): Promise<Me | null> {
    return isSignedIn(viewer) ? this.service.me(viewer.personId) : null;
  }

  @Mutation(() => Me, { description: 'Signs in; the session travels in an HttpOnly cookie.' })
  signIn(@Args('input') input: SignInInput, @Context() context: RequestContext): Promise<Me> {
    return this.service.signIn(input, context);
  }

  @Mutation(() => Boolean, { description: 'Ends this session. True, also when there was none.' })
  async signOut(@Context() context: RequestContext): Promise<boolean> {
    await this.service.signOut(context);
    return true;
  }

  @Mutation(() => Me)
  chooseLanguage(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChooseLanguageInput,
  ): Promise<Me> {
    return this.service.chooseLanguage(viewer, input);
  }
}
