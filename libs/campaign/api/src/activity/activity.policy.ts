import { hasRole, hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { CampaignActivity } from './activity.entity';
import { nextStatus } from './activity.states';

type Judged = Pick<CampaignActivity, 'status' | 'organisationId'>;

/** Whoever works at an organisation enters activities in its name; not the young people of the sounding board. */
export function canEnterFor(viewer: Viewer, organisationId: string): boolean {
  return (
    hasRoleIn(viewer, organisationId, 'EDITOR', 'PROFESSIONAL', 'PIONEER') &&
    !hasRole(viewer, 'SOUNDING_BOARD')
  );
}

/** The organisations somebody can enter activities for, each once. */
export function placesOf(viewer: Viewer): string[] {
  const works = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(works)].filter((id) => canEnterFor(viewer, id));
}

/** What is public is for everybody; the rest for its organisation, and for who looks it over. */
export function canSeeActivity(viewer: Viewer, activity: Judged): boolean {
  const isPublic = activity.status === 'PUBLISHED' || activity.status === 'CANCELLED';
  return isPublic || keepsActivity(viewer, activity) || canCheckActivities(viewer);
}

/** Everybody who works at the organisation keeps its activities: who made it may be on holiday. */
export function keepsActivity(viewer: Viewer, { organisationId }: Judged): boolean {
  return canEnterFor(viewer, organisationId);
}

export function canChangeActivity(viewer: Viewer, activity: Judged): boolean {
  return keepsActivity(viewer, activity) && nextStatus('CHANGE', activity.status) !== null;
}

export function canWithdrawActivity(viewer: Viewer, activity: Judged): boolean {
  return keepsActivity(viewer, activity) && nextStatus('WITHDRAW', activity.status) !== null;
}

/** Its organisation cancels it; a coordinator too, for an organisation may have nobody left who does. */
export function canCancelActivity(viewer: Viewer, activity: Judged): boolean {
  return (
    (keepsActivity(viewer, activity) || canCheckActivities(viewer)) &&
    nextStatus('CANCEL', activity.status) !== null
  );
}

/** A coordinator or an administrator looks activities over. */
export function canCheckActivities(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/**
 * The chosen names of who comes are for the organiser alone, to have chairs and to greet people; not for coordinators,
 * and not for each other. Nobody ever sees an address.
 */
export function canSeeNames(viewer: Viewer, activity: Judged): boolean {
  return keepsActivity(viewer, activity);
}

/** How many come is for the organiser and for who looks after the Week; others see whether there is room. */
export function canSeeCount(viewer: Viewer, activity: Judged): boolean {
  return keepsActivity(viewer, activity) || canCheckActivities(viewer);
}
