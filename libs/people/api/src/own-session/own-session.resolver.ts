import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, Identifier, type RequestContext } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { Session } from '../session/session.entity';
import { OwnSessionService } from './own-session.service';

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@Resolver(() => Me)
export class OwnSessionResolver {
  constructor(private readonly service: OwnSessionService) {}

  @ResolveField(() => [Session], {
    description: 'The browsers in which you are signed in, the latest seen first; at most a hundred.',
  })
  sessions(@Parent() { id }: Me): Promise<Session[]> {
    return this.service.list(id);
  }

  @ResolveField(() => ID, { nullable: true, description: 'The session of the browser that asks.' })
  sessionHere(@Parent() { id }: Me, @Context() context: RequestContext): Promise<string | null> {
    return this.service.ofRequest(context, id);
  }

  @Mutation(() => Boolean, { description: 'Signs out one of the own browsers.' })
  async endSession(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: EndSessionInput,
  ): Promise<boolean> {
    await this.service.end(viewer, id);
    return true;
  }

  @Mutation(() => Int, { description: 'Signs out everywhere but in this browser; how many were signed out.' })
  endOtherSessions(
    @CurrentPerson() viewer: SignedInViewer,
    @Context() context: RequestContext,
  ): Promise<number> {
    return this.service.endOthers(viewer, context);
  }
}
