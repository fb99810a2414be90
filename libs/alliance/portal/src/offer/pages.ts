import type { AnyPage } from '@verbonden/shared/web';
import { confirmOfferPage } from './confirm-offer.page';
import { editOfferPage } from './edit-offer.page';
import { myOffersPage } from './my-offers.page';
import { newOfferPage } from './new-offer.page';
import { offerListPage } from './offer-list.page';
import { offerPage } from './offer.page';

/** The pages of offers; those with a name of their own before the one of any offer. */
export const offerPages: readonly AnyPage[] = [
  offerListPage,
  newOfferPage,
  myOffersPage,
  confirmOfferPage,
  editOfferPage,
  offerPage,
];
