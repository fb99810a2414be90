import {
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
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationService } from '../organisation/organisation.service';
import { type ClaimStatus, ClaimStatusEnum } from './claim.codes';
import { claimDomain } from './claim-domain';
import { OrganisationClaim } from './claim.entity';
import { AnswerClaimInput, ClaimOrganisationInput, ConfirmClaimByLinkInput } from './claim.input';
import { canAnswerClaims } from './claim.policy';
import { ClaimService } from './claim.service';

@ObjectType({ description: 'How a claim stands, for who holds the link of the mail.' })
export class ClaimLink {
  @Field(() => ClaimStatusEnum)
  status!: ClaimStatus;

  @Field(() => Organisation)
  organisation!: Organisation;
}

@Resolver(() => OrganisationClaim)
export class ClaimResolver {
  constructor(
    private readonly service: ClaimService,
    private readonly organisations: OrganisationService,
  ) {}

  @Mutation(() => Boolean, {
    description:
      'Asks to keep the page of an organisation. A mail goes to the address; whether it is known is in no answer.',
  })
  async claimOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ClaimOrganisationInput,
    @Context() { req }: RequestContext,
  ): Promise<boolean> {
    await this.service.claim({ viewer, networkAddress: req?.ip ?? '' }, input);
    return true;
  }

  @Query(() => ClaimLink, {
    nullable: true,
    description: 'NOT_FOUND when the link is not right, or it was erased.',
  })
  async claimByLink(@Args('token') token: string, @Context() context: RequestContext): Promise<ClaimLink> {
    return this.told(context, await this.service.byLink(token));
  }

  @Mutation(() => ClaimLink, { description: 'The address is right: from now on it waits for an answer.' })
  async confirmClaimByLink(
    @Args('input') { token }: ConfirmClaimByLinkInput,
    @Context() context: RequestContext,
  ): Promise<ClaimLink> {
    return this.told(context, await this.service.confirm(token));
  }

  @Query(() => [OrganisationClaim], { description: 'What the viewer can answer, the oldest first.' })
  claimsWaiting(@CurrentPerson() viewer: SignedInViewer): Promise<OrganisationClaim[]> {
    return this.service.waiting(viewer);
  }

  @Mutation(() => OrganisationClaim, {
    description:
      'Says yes, which makes an editor and ends the other claims of that organisation; or no, and why.',
  })
  answerClaim(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerClaimInput,
  ): Promise<OrganisationClaim> {
    return this.service.answer(viewer, input);
  }

  @ResolveField(() => Organisation)
  async organisation(
    @Parent() { organisationId }: OrganisationClaim,
    @Context() context: RequestContext,
  ): Promise<Organisation> {
    return (await this.organisations.byId.load(context, organisationId))!;
  }

  private async told(
    context: RequestContext,
    { status, organisationId }: OrganisationClaim,
  ): Promise<ClaimLink> {
    return { status, organisation: (await this.organisations.byId.load(context, organisationId))! };
  }
}

/** What claims add to an organisation. */
@Resolver(() => Organisation)
export class OrganisationClaimResolver {
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Whoever has an e-mail address at this domain can claim it; null when no address shows that.',
  })
  claimDomain(@Parent() { website }: Organisation): string | null {
    return claimDomain(website);
  }

  @ResolveField(() => Boolean)
  viewerCanAnswerClaims(@Parent() { id }: Organisation, @CurrentViewer() viewer: Viewer): boolean {
    return canAnswerClaims(viewer, id);
  }
}
