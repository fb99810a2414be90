import {
  hasRole,
  hasRoleIn,
  isInNetwork,
  isSignedIn,
  looksAfterNetwork,
  type Viewer,
} from '@verbonden/shared/kernel';
import { asksForConfirming, isStanding } from './offer-dates';
import type { Offer } from './offer.entity';
import { nextStatus, type OfferStep } from './offer.states';

/** What a policy needs to know of an offer. */
export type Judged = Pick<Offer, 'status' | 'expiresOn' | 'networkOnly' | 'organisationId' | 'makerId'>;

/**
 * Whoever works at an organisation offers help in its name. Not who is on the sounding board: an offer is answered by
 * mail between two people, and young carers of the board have no private messages with adults here.
 */
export function canOfferFor(viewer: Viewer, organisationId: string): boolean {
  return (
    hasRoleIn(viewer, organisationId, 'EDITOR', 'PROFESSIONAL', 'PIONEER') &&
    !hasRole(viewer, 'SOUNDING_BOARD')
  );
}

/** The organisations a viewer can offer something for, each once. */
export function placesOf(viewer: Viewer): string[] {
  const works = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(works)].filter((id) => canOfferFor(viewer, id));
}

/** Its maker while they work there, and the editors of its organisation. */
export function keepsOffer(viewer: Viewer, { makerId, organisationId }: Judged): boolean {
  if (!isSignedIn(viewer)) return false;
  return (
    hasRoleIn(viewer, organisationId, 'EDITOR') ||
    (viewer.personId === makerId && canOfferFor(viewer, organisationId))
  );
}

/** What stands is for everybody, or for the network; what ended or was withdrawn only for who can bring it back. */
export function canSeeOffer(viewer: Viewer, offer: Judged, today: string): boolean {
  if (takes(viewer, offer)) return true;
  return isStanding(offer, today) && (!offer.networkOnly || isInNetwork(viewer));
}

/** Only who keeps it changes its words. */
export function canEditOffer(viewer: Viewer, offer: Judged): boolean {
  return keepsOffer(viewer, offer);
}

/** Who keeps it, and who looks after the network: an organisation may have nobody left who answers. */
export function takes(viewer: Viewer, offer: Judged): boolean {
  return keepsOffer(viewer, offer) || looksAfterNetwork(viewer);
}

/** The step is in the table from where the offer is, and the viewer is one of those who take it. */
export function canTake(step: Exclude<OfferStep, 'EXPIRE'>, viewer: Viewer, offer: Judged): boolean {
  return nextStatus(step, offer.status) !== null && takes(viewer, offer);
}

/** The button is there from a month before it ends; before, there is nothing to confirm. */
export function shouldConfirm(viewer: Viewer, offer: Judged, today: string): boolean {
  return canTake('CONFIRM', viewer, offer) && asksForConfirming(offer, today);
}

/** Whoever is signed in and may see it asks for it; not its maker, and not the young carers of the sounding board. */
export function canAskFor(viewer: Viewer, offer: Judged, today: string): boolean {
  return (
    isSignedIn(viewer) &&
    isStanding(offer, today) &&
    canSeeOffer(viewer, offer, today) &&
    viewer.personId !== offer.makerId &&
    !hasRole(viewer, 'SOUNDING_BOARD')
  );
}
