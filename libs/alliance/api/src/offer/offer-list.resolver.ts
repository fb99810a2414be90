import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { LabelService } from '../label/label.service';
import { Organisation } from '../organisation/organisation.entity';
import { OfferConnection, OfferFacet, OfferWorkConnection } from './offer.connection';
import { Offer } from './offer.entity';
import { facetFits, offerFacetKeys } from './offer-list';
import { OffersArgs } from './offer-list.input';
import { besideKey, OfferListService } from './offer-list.service';

@Resolver(() => OfferConnection)
export class OfferListResolver {
  constructor(
    private readonly lists: OfferListService,
    private readonly labels: LabelService,
  ) {}

  @Query(() => OfferConnection, { description: 'What organisations can be asked for, newest first.' })
  async offers(
    @CurrentViewer() viewer: Viewer,
    @Args() { filter, ...page }: OffersArgs,
  ): Promise<Omit<OfferConnection, 'totalCount'>> {
    const criteria = this.lists.criteriaOf(viewer, filter);
    return { ...(await this.lists.page(criteria, page)), criteria };
  }

  @Query(() => OfferWorkConnection, {
    description: 'What the viewer keeps, also what is over; newest first.',
  })
  myOffers(@CurrentPerson() viewer: SignedInViewer, @Args() page: PageArgs): Promise<OfferWorkConnection> {
    return this.lists.mine(viewer, page);
  }

  @ResolveField(() => Int)
  totalCount(@Parent() { criteria }: OfferConnection): Promise<number> {
    return this.lists.count(criteria);
  }

  @ResolveField(() => [OfferFacet], {
    description: 'What can be chosen next. A key without values is not there.',
  })
  async facets(
    @Parent() { criteria }: OfferConnection,
    @Context() context: RequestContext,
  ): Promise<OfferFacet[]> {
    const facets = await Promise.all(
      offerFacetKeys.map(async (key) => ({
        key,
        values: await Promise.all(
          (await this.lists.facet(criteria, key)).map(async ({ value, count }) => ({
            value,
            count,
            label: await this.labels.nameOf(context, facetFits[key].collection, value),
          })),
        ),
      })),
    );
    return facets.filter(({ values }) => values.length > 0);
  }
}

/** What offers add to an organisation. */
@Resolver(() => Organisation)
export class OrganisationOffersResolver {
  constructor(private readonly lists: OfferListService) {}

  @ResolveField(() => [Offer], { description: 'What it can be asked for, newest first, at most twelve.' })
  offers(
    @Parent() { id }: Organisation,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Offer[]> {
    return this.lists.beside.load(context, besideKey(viewer, id));
  }
}
