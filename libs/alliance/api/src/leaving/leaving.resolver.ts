import {
  Args,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationLeaving } from './leaving.entity';
import { EndMembershipInput, WithdrawLeavingInput } from './leaving.input';
import { canEndMembership } from './leaving.policy';
import { type LeavingAhead, LeavingService } from './leaving.service';

@ObjectType({ description: 'Something ahead that somebody of an organisation said they will come to.' })
export class CommitmentAhead {
  @Field(() => ID)
  id!: string;

  @Field()
  personName!: string;

  @Field()
  title!: string;

  @Field()
  path!: string;

  @Field(() => Date)
  startsAt!: Date;
}

@ObjectType({ description: 'What ends when an organisation stops taking part.' })
export class OrganisationLeavingAhead {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Int, { description: 'Who loses what the organisation gave them.' })
  peopleCount!: number;

  @Field(() => Int, { description: 'Its roles in bodies now.' })
  roleCount!: number;

  @Field(() => [CommitmentAhead], { description: 'To keep or to cancel, the first first; at most 200.' })
  commitments!: CommitmentAhead[];

  @Field(() => OrganisationLeaving, { nullable: true, description: 'Planned for a day to come.' })
  planned!: OrganisationLeaving | null;
}

@Resolver(() => OrganisationLeaving)
export class LeavingResolver {
  constructor(
    private readonly service: LeavingService,
    private readonly persons: PersonService,
  ) {}

  @Query(() => OrganisationLeavingAhead, { nullable: true })
  async organisationLeaving(
    @CurrentViewer() viewer: Viewer,
    @Args('slug') slug: string,
    @Context() context: RequestContext,
  ): Promise<OrganisationLeavingAhead> {
    return this.named(context, await this.service.ahead(viewer, slug));
  }

  @Mutation(() => OrganisationLeaving, {
    description:
      'An organisation stops taking part: its roles end, its people lose what it gave them, at once.',
  })
  endMembership(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: EndMembershipInput,
  ): Promise<OrganisationLeaving> {
    return this.service.leave(viewer, input);
  }

  @Mutation(() => OrganisationLeaving, {
    description: 'They stay after all: what was planned does not happen.',
  })
  withdrawLeaving(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: WithdrawLeavingInput,
  ): Promise<OrganisationLeaving> {
    return this.service.withdraw(viewer, input);
  }

  private async named(
    context: RequestContext,
    { commitments, ...ahead }: LeavingAhead,
  ): Promise<OrganisationLeavingAhead> {
    const named = commitments.map(async ({ personId, title, ...each }) => ({
      ...each,
      title: title[context.viewer.locale],
      personName: (await this.persons.byId.load(context, personId))?.name ?? '',
    }));
    return { ...ahead, commitments: await Promise.all(named) };
  }
}

/** What leaving adds to an organisation. */
@Resolver(() => Organisation)
export class OrganisationLeavingResolver {
  @ResolveField(() => Boolean)
  viewerCanEndMembership(@Parent() { id }: Organisation, @CurrentViewer() viewer: Viewer): boolean {
    return canEndMembership(viewer, id);
  }
}
