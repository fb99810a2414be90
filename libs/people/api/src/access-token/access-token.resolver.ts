import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { AccessToken } from './access-token.entity';
import { CreateAccessTokenInput, RevokeAccessTokenInput } from './access-token.input';
import { AccessTokenService } from './access-token.service';
import { AccessScope, CreatedAccessToken } from './access-token.types';

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  constructor(private readonly service: AccessTokenService) {}

  @Query(() => [AccessScope], { description: 'What a personal access token can be for.' })
  accessScopes(@CurrentViewer() viewer: Viewer): AccessScope[] {
    return this.service.scopes(viewer.locale);
  }

  @Query(() => [AccessToken], {
    description:
      'One’s own tokens: those that work, and below them those that ended lately; a hundred at most.',
  })
  ownAccessTokens(@CurrentPerson() viewer: SignedInViewer): Promise<AccessToken[]> {
    return this.service.own(viewer);
  }

  @Mutation(() => CreatedAccessToken, {
    description: 'Makes a token for a program of one’s own. Its text is in this answer and nowhere else.',
  })
  createAccessToken(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreateAccessTokenInput,
    @Context() context: RequestContext,
  ): Promise<CreatedAccessToken> {
    return this.service.create(viewer, input, context);
  }

  @Mutation(() => AccessToken, { description: 'Ends a token at once. Once more changes nothing.' })
  revokeAccessToken(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RevokeAccessTokenInput,
  ): Promise<AccessToken> {
    return this.service.revoke(viewer, id);
  }
}
