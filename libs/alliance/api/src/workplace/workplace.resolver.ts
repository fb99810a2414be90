import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  canKeepColleagues,
  Colleague,
  ColleagueConnection,
  ColleagueInviting,
  ColleagueService,
  HandoverService,
  Invitation,
  OwnedCount,
} from '@verbonden/people/api';
import { forbidden, notFound, type SignedInViewer, text, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, PageArgs } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationService } from '../organisation/organisation.service';
import { Workplace } from './workplace';

@Resolver(() => Workplace)
export class WorkplaceResolver {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly colleagueService: ColleagueService,
    private readonly inviting: ColleagueInviting,
    private readonly handovers: HandoverService,
  ) {}

  @Query(() => Workplace, {
    nullable: true,
    description: 'Who works for an organisation, and who was asked to.',
  })
  async workplace(@CurrentPerson() viewer: SignedInViewer, @Args('slug') slug: string): Promise<Workplace> {
    const organisation = await this.organisations.getBySlug(slug);
    if (!canKeepColleagues(viewer, organisation.id)) {
      throw forbidden(text('een redacteur van deze organisatie', 'an editor of this organisation'));
    }
    return { organisation };
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisation }: Workplace): Organisation {
    return organisation;
  }

  @ResolveField(() => ColleagueConnection, { description: 'By name.' })
  colleagues(
    @Parent() { organisation }: Workplace,
    @Args() page: PageArgs,
    @CurrentViewer() viewer: Viewer,
  ): Promise<ColleagueConnection> {
    return this.colleagueService.list(viewer, organisation.id, page);
  }

  @ResolveField(() => Colleague, {
    nullable: true,
    description: 'NOT_FOUND for who does not work there now.',
  })
  colleague(
    @Parent() { organisation }: Workplace,
    @Args('id', { type: () => ID }) id: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Colleague> {
    if (!isUUID(id)) throw notFound();
    return this.colleagueService.one(viewer, organisation.id, id);
  }

  @ResolveField(() => [OwnedCount], {
    description: 'What a colleague has in their name for this organisation; nothing of which there is none.',
  })
  owned(
    @Parent() { organisation }: Workplace,
    @Args('personId', { type: () => ID }) personId: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<OwnedCount[]> {
    if (!isUUID(personId)) throw notFound();
    return this.handovers.ownedFor(viewer, organisation.id, personId);
  }

  @ResolveField(() => [Invitation], {
    description: 'Who was asked and has not said yes; the newest first, 200 at most.',
  })
  openInvitations(
    @Parent() { organisation }: Workplace,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Invitation[]> {
    return this.inviting.open(viewer, organisation.id);
  }
}

/** What everybody is told of it: whether they may go there. */
@Resolver(() => Organisation)
export class OrganisationWorkplaceResolver {
  @ResolveField(() => Boolean, { description: 'Whether the viewer keeps the list of people who work there.' })
  viewerCanKeepColleagues(@Parent() { id }: Organisation, @CurrentViewer() viewer: Viewer): boolean {
    return canKeepColleagues(viewer, id);
  }
}
