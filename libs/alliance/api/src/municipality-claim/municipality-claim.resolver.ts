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
import { Municipality } from '../municipality/municipality.entity';
import { MunicipalityEntry } from '../municipality/municipality-entry.entity';
import { MunicipalityListService } from '../municipality/municipality-list.service';
import { ClaimLinkService } from './claim-link.service';
import { MunicipalityClaim } from './municipality-claim.entity';
import {
  AnswerMunicipalityClaimInput,
  ClaimMunicipalityInput,
  ConfirmMunicipalityClaimInput,
  EndMunicipalityClaimInput,
  InviteMunicipalityInput,
  WriteClaimedEntryInput,
} from './municipality-claim.input';
import { MunicipalityClaimService } from './municipality-claim.service';

@ObjectType({ description: 'What the link of somebody who writes for a municipality leads to.' })
export class MunicipalityClaimByLink {
  @Field(() => MunicipalityClaim)
  claim!: MunicipalityClaim;

  @Field(() => Municipality)
  municipality!: Municipality;

  @Field(() => [MunicipalityEntry], { description: 'What they wrote, the newest first.' })
  entries!: readonly MunicipalityEntry[];

  @Field(() => Boolean, { description: 'Nobody confirmed in time.' })
  isOver!: boolean;
}

@Resolver(() => MunicipalityClaim)
export class MunicipalityClaimResolver {
  constructor(
    private readonly service: MunicipalityClaimService,
    private readonly link: ClaimLinkService,
    private readonly lists: MunicipalityListService,
  ) {}

  @Mutation(() => Boolean, {
    description:
      'Without an account: sends a link to an address of the municipality. Says nothing of the address.',
  })
  async claimMunicipality(
    @CurrentViewer() { locale }: Viewer,
    @Args('input') input: ClaimMunicipalityInput,
    @Context() { req }: RequestContext,
  ): Promise<boolean> {
    await this.service.ask(locale, req?.ip ?? '', input);
    return true;
  }

  @Query(() => MunicipalityClaimByLink, { description: 'Asking changes nothing.' })
  municipalityClaimByLink(@Args('token') token: string): Promise<MunicipalityClaimByLink> {
    return this.link.find(token);
  }

  @Mutation(() => MunicipalityClaimByLink, { description: 'Says that they work there.' })
  confirmMunicipalityClaim(
    @Args('input') { token }: ConfirmMunicipalityClaimInput,
  ): Promise<MunicipalityClaimByLink> {
    return this.link.confirm(token);
  }

  @Mutation(() => Boolean, { description: 'Erases who they are; what was taken over of them stays.' })
  async endMunicipalityClaim(@Args('input') { token }: EndMunicipalityClaimInput): Promise<boolean> {
    await this.link.end(token);
    return true;
  }

  @Mutation(() => MunicipalityEntry, { description: 'Proposes how their municipality stands.' })
  writeClaimedEntry(@Args('input') input: WriteClaimedEntryInput): Promise<MunicipalityEntry> {
    return this.link.write(input);
  }

  @Mutation(() => Municipality, { description: 'Invites somebody by mail to write for a municipality.' })
  inviteMunicipality(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: InviteMunicipalityInput,
  ): Promise<Municipality> {
    return this.service.invite(viewer, input);
  }

  @Query(() => [MunicipalityClaim], { description: 'Who confirmed an address and waits, the first first.' })
  municipalityClaimsWaiting(@CurrentPerson() viewer: SignedInViewer): Promise<MunicipalityClaim[]> {
    return this.service.waiting(viewer);
  }

  @Mutation(() => MunicipalityClaim, { description: 'Says yes, or no and why; they hear it by mail.' })
  answerMunicipalityClaim(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerMunicipalityClaimInput,
  ): Promise<MunicipalityClaim> {
    return this.service.answer(viewer, input);
  }

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: MunicipalityClaim,
    @Context() context: RequestContext,
  ): Promise<Municipality> {
    return (await this.lists.byId.load(context, municipalityId))!;
  }
}
