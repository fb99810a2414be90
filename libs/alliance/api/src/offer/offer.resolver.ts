import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { LabelService } from '../label/label.service';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationService } from '../organisation/organisation.service';
import { Offer } from './offer.entity';
import {
  ConfirmOfferInput,
  CreateOfferInput,
  RestoreOfferInput,
  UpdateOfferInput,
  WithdrawOfferInput,
} from './offer.input';
import { canAskFor, canEditOffer, canTake, placesOf, shouldConfirm } from './offer.policy';
import { OfferService } from './offer.service';

/** What an organisation can be asked for. */
@Resolver(() => Offer)
export class OfferResolver {
  constructor(
    private readonly service: OfferService,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
    private readonly labels: LabelService,
  ) {}

  @Query(() => Offer, {
    nullable: true,
    description: 'NOT_FOUND when there is none that the viewer may know of.',
  })
  offer(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<Offer> {
    return this.service.getBySlug(viewer, slug);
  }

  @Query(() => [Organisation], { description: 'For which organisations the viewer can offer something.' })
  async offerPlaces(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Organisation[]> {
    const found = await Promise.all(placesOf(viewer).map((id) => this.organisations.byId.load(context, id)));
    return found.filter((each) => each !== null);
  }

  @Mutation(() => Offer, { description: 'Stands for a year, and is found at once.' })
  createOffer(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreateOfferInput,
  ): Promise<Offer> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => Offer)
  updateOffer(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateOfferInput,
  ): Promise<Offer> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => Offer, { description: 'Takes it away at once, from search too; it can be put back.' })
  withdrawOffer(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawOfferInput,
  ): Promise<Offer> {
    return this.service.withdraw(viewer, id);
  }

  @Mutation(() => Offer, { description: 'Puts back what was withdrawn.' })
  restoreOffer(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RestoreOfferInput,
  ): Promise<Offer> {
    return this.service.restore(viewer, id);
  }

  @Mutation(() => Offer, { description: 'It still holds: another year from today.' })
  confirmOffer(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: ConfirmOfferInput,
  ): Promise<Offer> {
    return this.service.confirm(viewer, id);
  }

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: Offer,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.byId.load(context, organisationId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who it is with, when they chose to be named.' })
  async makerName(
    @Parent() { makerId, showsMaker }: Offer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!makerId || !showsMaker) return null;
    return (await this.persons.byId.load(context, makerId))?.name ?? null;
  }

  @ResolveField(() => Boolean, { description: 'Whether its maker chose to be named.' })
  showsMaker(@Parent() { showsMaker }: Offer): boolean {
    return showsMaker;
  }

  @ResolveField(() => String)
  kindLabel(@Parent() { kind }: Offer, @Context() context: RequestContext): Promise<string> {
    return this.labels.nameOf(context, 'offerKinds', kind);
  }

  @ResolveField(() => [String])
  themeLabels(@Parent() { themes }: Offer, @Context() context: RequestContext): Promise<string[]> {
    return Promise.all(themes.map((code) => this.labels.nameOf(context, 'themes', code)));
  }

  @ResolveField(() => [String])
  regionLabels(@Parent() { regions }: Offer, @Context() context: RequestContext): Promise<string[]> {
    return Promise.all(regions.map((code) => this.labels.nameOf(context, 'regions', code)));
  }

  @ResolveField(() => Boolean)
  viewerMadeIt(@Parent() { makerId }: Offer, @CurrentViewer() viewer: Viewer): boolean {
    return makerId !== null && makerId === viewer.personId;
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() offer: Offer, @CurrentViewer() viewer: Viewer): boolean {
    return canEditOffer(viewer, offer);
  }

  @ResolveField(() => Boolean)
  viewerCanWithdraw(@Parent() offer: Offer, @CurrentViewer() viewer: Viewer): boolean {
    return canTake('WITHDRAW', viewer, offer);
  }

  @ResolveField(() => Boolean)
  viewerCanRestore(@Parent() offer: Offer, @CurrentViewer() viewer: Viewer): boolean {
    return canTake('RESTORE', viewer, offer);
  }

  @ResolveField(() => Boolean, { description: 'From a month before it ends, and after.' })
  viewerCanConfirm(@Parent() offer: Offer, @CurrentViewer() viewer: Viewer): boolean {
    return shouldConfirm(viewer, offer, this.service.today());
  }

  @ResolveField(() => Boolean)
  viewerCanAsk(@Parent() offer: Offer, @CurrentViewer() viewer: Viewer): boolean {
    return canAskFor(viewer, offer, this.service.today());
  }
}
