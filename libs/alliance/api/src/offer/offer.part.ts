import { OfferAddresses } from './offer-addresses';
import { OfferAsk } from './offer-ask.entity';
import { OfferBelongings } from './offer-belongings';
import { OfferCodes } from './offer-codes';
import { OfferConfirming } from './offer-confirming';
import { OfferConfirmingResolver } from './offer-confirming.resolver';
import { OfferContacts } from './offer-contacts';
import { OfferDocuments } from './offer-documents';
import { OfferKeeper } from './offer-keeper';
import { OfferListResolver, OrganisationOffersResolver } from './offer-list.resolver';
import { OfferListService } from './offer-list.service';
import { OfferRequest } from './offer-request.entity';
import { OfferRequestResolver } from './offer-request.resolver';
import { OfferRequestService } from './offer-request.service';
import { Offer } from './offer.entity';
import { OfferResolver } from './offer.resolver';
import { OfferService } from './offer.service';
import { OffersFor } from './offers-for';

/** What offers bring: tables, services, their share of the API. Mails and sweep are the worker's. */
export const offerPart = {
  entities: [Offer, OfferAsk, OfferRequest],
  services: [
    OfferAddresses,
    OfferBelongings,
    OfferCodes,
    OfferConfirming,
    OfferContacts,
    OfferDocuments,
    OfferKeeper,
    OfferListService,
    OfferRequestService,
    OfferService,
    OffersFor,
  ],
  resolvers: [
    OfferResolver,
    OfferListResolver,
    OrganisationOffersResolver,
    OfferConfirmingResolver,
    OfferRequestResolver,
  ],
};
