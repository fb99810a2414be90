import {
  ArgsType,
  Args,
  Context,
  Field,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { LabRequestConnection } from './lab-request.connection';
import { LabRequest } from './lab-request.entity';
import { BringToLabInput, OwnLabRequestInput, SettleLabRequestInput } from './lab-request.input';
import { LabRequests } from './lab-requests';

@ArgsType()
export class LabRequestsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'True: only those that nobody took yet.' })
  withoutOwner: boolean = false;
}

@ObjectType({ description: 'That it came in; what it says is for the Lab.' })
export class BroughtToLab {
  @Field(() => Date, { description: 'By then somebody of the Lab reads it.' })
  dueAt!: Date;
}

@Resolver(() => LabRequest)
export class LabRequestResolver {
  constructor(
    private readonly requests: LabRequests,
    private readonly persons: PersonService,
  ) {}

  @Query(() => LabRequestConnection, { description: 'What waits to be answered, the oldest first.' })
  labRequests(@CurrentViewer() viewer: Viewer, @Args() args: LabRequestsArgs): Promise<LabRequestConnection> {
    return this.requests.list(viewer, args.withoutOwner, args);
  }

  @Mutation(() => BroughtToLab, { description: 'A question for the Lab; needs no account.' })
  bringToLab(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: BringToLabInput,
    @Context() { req }: RequestContext,
  ): Promise<BroughtToLab> {
    return this.requests.bring({ viewer, networkAddress: req?.ip ?? '' }, input);
  }

  @Mutation(() => LabRequest)
  ownLabRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: OwnLabRequestInput,
  ): Promise<LabRequest> {
    return this.requests.own(viewer, id);
  }

  @Mutation(() => LabRequest, {
    description: 'It becomes a signal, or is answered; who brought it in hears.',
  })
  settleLabRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SettleLabRequestInput,
  ): Promise<LabRequest> {
    return this.requests.settle(viewer, input);
  }

  @ResolveField(() => String, { nullable: true })
  async ownerName(
    @Parent() { ownerId }: LabRequest,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return ownerId ? ((await this.persons.byId.load(context, ownerId))?.name ?? null) : null;
  }
}
