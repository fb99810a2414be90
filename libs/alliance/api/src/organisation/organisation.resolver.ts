import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { askedFields, type RequestContext } from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';
import { LabelService } from '../label/label.service';
import { OnDateArgs } from '../partnership/partnership.input';
import { Partnership } from '../partnership/partnership.entity';
import { PartnershipService } from '../partnership/partnership.service';
import { OrganisationConnection, OrganisationFacets } from './organisation.connection';
import { Organisation } from './organisation.entity';
import { OrganisationsArgs } from './organisation.input';
import { type Counts, OrganisationService } from './organisation.service';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly service: OrganisationService,
    private readonly partnershipService: PartnershipService,
    private readonly labels: LabelService,
  ) {}

  @Query(() => OrganisationConnection, { description: 'The directory, by name.' })
  organisations(
    @Args() { filter, ...page }: OrganisationsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationConnection> {
    return this.service.list(filter ?? {}, page, askedFields(info).has('totalCount'));
  }

  @Query(() => Organisation, { nullable: true, description: 'NOT_FOUND when nobody has this slug.' })
  organisation(@Args('slug') slug: string): Promise<Organisation> {
    return this.service.getBySlug(slug);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'In the language of the reader, if there is one.',
  })
  description(@Parent() organisation: Organisation, @Context() context: RequestContext): string | null {
    return organisation.describedIn(context.viewer.locale);
  }

  @ResolveField(() => String)
  kindLabel(@Parent() { kind }: Organisation, @Context() context: RequestContext): Promise<string> {
    return this.labels.nameOf(context, 'organisationKinds', kind);
  }

  @ResolveField(() => String, { nullable: true, description: 'What the sector is called.' })
  async sectorLabel(
    @Parent() { sector }: Organisation,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return sector === null ? null : this.labels.nameOf(context, 'sectors', sector);
  }

  @ResolveField(() => [Partnership], { description: 'Its roles on a day; today when no day is given.' })
  partnerships(
    @Parent() { id }: Organisation,
    @Args() { onDate }: OnDateArgs,
    @Context() context: RequestContext,
  ): Promise<Partnership[]> {
    return this.partnershipService.heldBy(context, id, onDate ?? null);
  }

  @ResolveField(() => [Partnership], { description: 'All its roles, those that ended too.' })
  partnershipHistory(
    @Parent() { id }: Organisation,
    @Context() context: RequestContext,
  ): Promise<Partnership[]> {
    return this.partnershipService.historyOf(context, id);
  }
}

@Resolver(() => OrganisationConnection)
export class OrganisationFacetsResolver {
  constructor(
    private readonly service: OrganisationService,
    private readonly labels: LabelService,
  ) {}

  @ResolveField(() => OrganisationFacets, { description: 'What can be chosen next, with counts.' })
  async facets(
    @Parent() { filter }: OrganisationConnection,
    @Context() context: RequestContext,
  ): Promise<OrganisationFacets> {
    const [kinds, bodies, roles, regions, themes] = await Promise.all([
      this.service.count('kind', filter),
      this.service.count('body', filter),
      this.service.count('role', filter),
      this.service.count('region', filter),
      this.service.count('theme', filter),
    ]);
    const named = (collection: string, counts: Counts) =>
      Promise.all(
        counts.map(async (each) => ({
          ...each,
          label: await this.labels.nameOf(context, collection, each.code),
        })),
      );
    return {
      kinds: await named('organisationKinds', kinds),
      bodies: await named('bodies', bodies),
      roles: await named('partnershipRoles', roles),
      regions: await named('regions', regions),
      themes: await named('themes', themes),
    };
  }
}
