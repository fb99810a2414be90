import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { OrganisationService } from '../organisation/organisation.service';
import type { OfferAsk } from './offer-ask.entity';
import { isAsked, OfferConfirming } from './offer-confirming';
import type { Offer } from './offer.entity';
import { ConfirmOfferByLinkInput } from './offer.input';
import { OfferLink } from './offer-link';

/** Whether an offer still holds, asked by mail. */
@Resolver()
export class OfferConfirmingResolver {
  constructor(
    private readonly confirming: OfferConfirming,
    private readonly organisations: OrganisationService,
  ) {}

  @Query(() => OfferLink, {
    nullable: true,
    description: 'What a link in a mail asks about. NOT_FOUND when it is not right.',
  })
  async offerByLink(@Args('token') token: string, @Context() context: RequestContext): Promise<OfferLink> {
    return this.told(context, await this.confirming.byLink(token));
  }

  @Mutation(() => OfferLink, { description: 'It still holds, from a mail and without signing in.' })
  async confirmOfferByLink(
    @Args('input') { token }: ConfirmOfferByLinkInput,
    @Context() context: RequestContext,
  ): Promise<OfferLink> {
    return this.told(context, await this.confirming.confirmByLink(token));
  }

  private async told(
    context: RequestContext,
    { ask, offer }: { ask: OfferAsk; offer: Offer },
  ): Promise<OfferLink> {
    const { title, slug, status, expiresOn, organisationId } = offer;
    const organisation = await this.organisations.byId.load(context, organisationId);
    return {
      ...{ title, slug, status, expiresOn },
      organisationName: organisation?.name ?? '',
      isAsked: isAsked(offer, ask),
    };
  }
}
