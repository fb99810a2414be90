export { AllianceModule } from './alliance.module';
export { Body } from './body/body.entity';
export { BodyService } from './body/body.service';
export { AllianceWorkerModule } from './alliance-worker.module';
export {
  type AgeBand,
  ageBandLabels,
  AgeBandEnum,
  type ConsentScope,
  ConsentScopeEnum,
  type ConsentState,
} from './consent/consent.codes';
export { Consent } from './consent/consent.entity';
export { ConsentEnding } from './consent/consent-ending';
export { ConsentedPerson, sharedScopes, shownPerson } from './consent/consented-person';
export { ConsentService } from './consent/consent.service';
export { type ConsentPreview, type ConsentSubject, ConsentSubjects } from './consent/consent-subjects';
export { type Agreed, agreedOnPaper } from './demo/agreed-on-paper';
export { loadApplications } from './demo/load-applications';
export { beginNetwork } from './beginning/begin-network';
export { loadAlliance } from './demo/load-alliance';
export { loadOffers } from './demo/load-offers';
export { loadWorkplaces } from './demo/load-workplaces';
export { OfferDocuments } from './offer/offer-documents';
export { Label } from './label/label.entity';
export { LabelService } from './label/label.service';
export { type AimEvidence, AimEvidences } from './aim/aim-evidence';
export { loadAims } from './demo/load-aims';
export { loadMunicipalities } from './municipality/load-municipalities';
export { Municipality } from './municipality/municipality.entity';
export { MunicipalityListService } from './municipality/municipality-list.service';
export { MunicipalityDocuments } from './municipality/municipality-documents';
export { type MergeFollower, MergeFollowers } from './merge/merge-followers';
export { OrganisationMerging } from './merge/merge.service';
export {
  type CountedThere,
  type MunicipalityCount,
  MunicipalityFigures,
} from './municipality/municipality-figures';
export {
  classSize,
  fewest as fewestInEstimate,
  type Figure,
  most as mostInEstimate,
  type Range,
  rangeAmong,
  sharesOf,
} from './network/estimate';
export { Network } from './network/network.entity';
export { NetworkService } from './network/network.service';
export { Offer } from './offer/offer.entity';
export { OfferContacts } from './offer/offer-contacts';
export { type FittingOffer, type HelpSought, type OfferingOrganisation, OffersFor } from './offer/offers-for';
export { Organisation } from './organisation/organisation.entity';
export { OrganisationDocuments } from './organisation/organisation-documents';
export { isSite } from './organisation/site-address';
export { OrganisationService } from './organisation/organisation.service';
export { Partnership } from './partnership/partnership.entity';
export { type NewPartnership, PartnershipService } from './partnership/partnership.service';
export { listedWordsIn } from './wording/listed-words';
export { Wording } from './wording/wording.entity';
export { WordingHint } from './wording/wording.resolver';
export { WordingService } from './wording/wording.service';
export { type CountedRow, type ReportPart, type YearFigure, YearFigures } from './year-report/year-figures';
