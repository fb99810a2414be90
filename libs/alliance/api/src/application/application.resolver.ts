import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { LabelService } from '../label/label.service';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationService } from '../organisation/organisation.service';
import { ApplicationDeciding } from './application-deciding.service';
import { isLate, workingDaysOpen } from './application-late';
import { ApplicationListService } from './application-list.service';
import { ApplicationMoment } from './application-moment.entity';
import { MembershipApplicationConnection } from './application.connection';
import { MembershipApplication } from './application.entity';
import {
  AdmitProfessionalInput,
  ApproveApplicationInput,
  AskApplicantInput,
  DeclineApplicationInput,
  MembershipApplicationsArgs,
} from './application-decision.input';

/** Who asks to join, for who looks after the network. */
@Resolver(() => MembershipApplication)
export class ApplicationResolver {
  constructor(
    private readonly deciding: ApplicationDeciding,
    private readonly lists: ApplicationListService,
    private readonly labels: LabelService,
    private readonly organisations: OrganisationService,
  ) {}

  @Query(() => MembershipApplicationConnection)
  async membershipApplications(
    @CurrentViewer() viewer: Viewer,
    @Args() { open, ...page }: MembershipApplicationsArgs,
  ): Promise<MembershipApplicationConnection> {
    return this.lists.page(viewer, open, page);
  }

  @Query(() => MembershipApplication, {
    nullable: true,
    description: 'NOT_FOUND also as long as its address is not confirmed.',
  })
  membershipApplication(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MembershipApplication> {
    return this.lists.get(viewer, id);
  }

  @Mutation(() => MembershipApplication, { description: 'Asks the applicant something, by mail.' })
  askApplicant(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskApplicantInput,
  ): Promise<MembershipApplication> {
    return this.deciding.ask(viewer, input);
  }

  @Mutation(() => MembershipApplication, {
    description:
      'One act: the organisation, its role and its first editor. Twice is once. A name that looks like one that is there is a problem at `isAnother` with code ALIKE.',
  })
  approveApplication(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ApproveApplicationInput,
  ): Promise<MembershipApplication> {
    return this.deciding.approve(viewer, input);
  }

  @Mutation(() => MembershipApplication, {
    description: 'Lets a professional without a member organisation into the network. Twice is once.',
  })
  admitProfessional(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AdmitProfessionalInput,
  ): Promise<MembershipApplication> {
    return this.deciding.admitProfessional(viewer, input);
  }

  @Mutation(() => MembershipApplication, {
    description: 'Says no, with the reason that the applicant reads.',
  })
  declineApplication(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: DeclineApplicationInput,
  ): Promise<MembershipApplication> {
    return this.deciding.decline(viewer, input);
  }

  @ResolveField(() => String, {
    description: 'What it is called in a list: the organisation, or the person.',
  })
  title(@Parent() application: MembershipApplication): string {
    return application.title;
  }

  @ResolveField(() => String, { nullable: true })
  async organisationKindLabel(
    @Parent() { organisationKind }: MembershipApplication,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return organisationKind === null
      ? null
      : this.labels.nameOf(context, 'organisationKinds', organisationKind);
  }

  @ResolveField(() => Int, { description: 'How many working days it has waited for a coordinator.' })
  workingDaysOpen(@Parent() application: MembershipApplication): number {
    return workingDaysOpen(application, this.lists.now());
  }

  @ResolveField(() => Boolean, { description: 'True when it waited longer than five working days.' })
  isLate(@Parent() application: MembershipApplication): boolean {
    return isLate(application, this.lists.now());
  }

  @ResolveField(() => [ApplicationMoment], { description: 'What happened to it, oldest first.' })
  moments(
    @Parent() { id }: MembershipApplication,
    @Context() context: RequestContext,
  ): Promise<ApplicationMoment[]> {
    return this.lists.moments.load(context, id);
  }

  @ResolveField(() => [Organisation], {
    description: 'Organisations that are there and whose names look like this one.',
  })
  async alike(
    @Parent() { kind, organisationName, organisationId }: MembershipApplication,
    @Context() context: RequestContext,
  ): Promise<Organisation[]> {
    if (kind !== 'ORGANISATION') return [];
    const found = await this.lists.alike.load(context, organisationName);
    return found.filter(({ id }) => id !== organisationId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'What came of it.' })
  organisation(
    @Parent() { organisationId }: MembershipApplication,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId === null ? null : this.organisations.byId.load(context, organisationId);
  }
}

@Resolver(() => ApplicationMoment)
export class ApplicationMomentResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => String, { nullable: true, description: 'Who took the step; null for the applicant.' })
  async byName(
    @Parent() { byId }: ApplicationMoment,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return byId === null ? null : ((await this.persons.byId.load(context, byId))?.name ?? null);
  }
}
