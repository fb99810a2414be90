import { OfferAsk } from './offer-ask.entity';
import { OfferCodes } from './offer-codes';
import { OfferContacts } from './offer-contacts';
import { OfferDocuments } from './offer-documents';
import { OfferKeeper } from './offer-keeper';
import { OfferRequest } from './offer-request.entity';
import { Offer } from './offer.entity';
import { OfferResolver } from './offer.resolver';
import { OfferService } from './offer.service';
import { OffersFor } from './offers-for';

/** What offers bring: tables, services, their share of the API. */
export const offerPart = {
  entities: [Offer, OfferAsk, OfferRequest],
  services: [OfferCodes, OfferContacts, OfferDocuments, OfferKeeper, OfferService, OffersFor],
  resolvers: [OfferResolver],
};
