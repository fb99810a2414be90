import { Args, Context, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { AccountErasure } from './account-erasure.entity';
import { AskErasureInput, CancelErasureOnRequestInput, EraseOnRequestInput } from './account-erasure.input';
import { AccountErasureService } from './account-erasure.service';

@ObjectType({ description: 'Why the viewer cannot be erased yet: others must take over first.' })
export class ErasureObstacles {
  @Field(() => [String], { description: 'Organisations whose last editor the viewer is, by name.' })
  lastEditorOf!: readonly string[];

  @Field(() => [String], { description: 'Roles in the network that nobody else holds.' })
  lastInNetwork!: readonly string[];

  @Field(() => [String], { description: 'Names of people who can help, three at most.' })
  helpers!: readonly string[];
}

@Resolver(() => AccountErasure)
export class AccountErasureResolver {
  constructor(private readonly service: AccountErasureService) {}

  @Query(() => AccountErasure, { nullable: true, description: 'When the account of the viewer is erased.' })
  myErasure(@CurrentPerson() viewer: SignedInViewer): Promise<AccountErasure | null> {
    return this.service.open(viewer);
  }

  @Query(() => ErasureObstacles)
  myErasureObstacles(@CurrentPerson() viewer: SignedInViewer): Promise<ErasureObstacles> {
    return this.service.obstacles(viewer);
  }

  @Mutation(() => AccountErasure, { description: 'The account of the viewer is erased after a week.' })
  askErasure(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskErasureInput,
    @Context() context: RequestContext,
  ): Promise<AccountErasure> {
    return this.service.ask(viewer, input, context);
  }

  @Mutation(() => Boolean, { description: 'The account stays after all.' })
  async cancelErasure(@CurrentPerson() viewer: SignedInViewer): Promise<boolean> {
    await this.service.cancel(viewer);
    return true;
  }

  @Mutation(() => AccountErasure, {
    description: 'An administrator has an account erased, after the same week, for who asked or cannot ask.',
  })
  eraseOnRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: EraseOnRequestInput,
  ): Promise<AccountErasure> {
    return this.service.onRequest(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'An administrator stops the erasing of somebody’s account.' })
  async cancelErasureOnRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CancelErasureOnRequestInput,
  ): Promise<boolean> {
    await this.service.cancelOnRequest(viewer, input);
    return true;
  }
}
