import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { Offer } from './offer.entity';
import { AskForOfferInput } from './offer.input';
import { OfferRequestService } from './offer-request.service';

/** Asking for what is offered. */
@Resolver()
export class OfferRequestResolver {
  constructor(private readonly requests: OfferRequestService) {}

  @Mutation(() => Offer, {
    description:
      'Goes by mail to who answers for it, with the name and address of who asks. Ten a day at most.',
  })
  askForOffer(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskForOfferInput,
  ): Promise<Offer> {
    return this.requests.ask(viewer, input);
  }
}
