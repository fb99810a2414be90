import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { Body } from '../body/body.entity';
import { BodyService } from '../body/body.service';
import { LabelService } from '../label/label.service';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationService } from '../organisation/organisation.service';
import { Partnership } from './partnership.entity';

@Resolver(() => Partnership)
export class PartnershipResolver {
  constructor(
    private readonly bodies: BodyService,
    private readonly organisations: OrganisationService,
    private readonly labels: LabelService,
  ) {}

  @ResolveField(() => Body)
  body(@Parent() { bodyId }: Partnership, @Context() context: RequestContext): Promise<Body | null> {
    return this.bodies.byId.load(context, bodyId);
  }

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: Partnership,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.byId.load(context, organisationId);
  }

  @ResolveField(() => String, { description: 'What the role is called in the language of the reader.' })
  roleLabel(@Parent() { role }: Partnership, @Context() context: RequestContext): Promise<string> {
    return this.labels.nameOf(context, 'partnershipRoles', role);
  }
}
