import { hasRole, hasRoleIn, type Viewer } from '@verbonden/shared/kernel';
import type { Period } from '../campaign-edition/edition-dates';

/** The body of which the people share the space; which organisations have a role in it is the alliance's to know. */
export const workingGroupBody = 'WEEK_WORKING_GROUP';

/** The roles in an organisation with which somebody takes part for it. */
export const takingPart = ['EDITOR', 'PROFESSIONAL'] as const;

/** The roles of who looks after the network, and so is in it for no organisation. */
export const lookingAfter = ['COORDINATOR', 'ADMINISTRATOR'] as const;

/** Somebody takes part for an organisation as its editor or professional; not the young people of the sounding board. */
export function takesPartFor(viewer: Viewer, organisationId: string): boolean {
  return hasRoleIn(viewer, organisationId, ...takingPart) && !hasRole(viewer, 'SOUNDING_BOARD');
}

/**
 * Who works at an organisation that has a role in the working group today is in it, of whatever organisation; who looks
 * after the network always is. Only they know what is in the space.
 */
export function isInWorkingGroup(viewer: Viewer, organisationIds: ReadonlySet<string>): boolean {
  return hasRole(viewer, ...lookingAfter) || [...organisationIds].some((id) => takesPartFor(viewer, id));
}

/** After the last day of its edition a space is read and no longer written in. */
export function isArchived({ endsOn }: Pick<Period, 'endsOn'>, today: string): boolean {
  return today > endsOn;
}

/** A task is somebody's own when it is in their name, or in nobody's and their organisation does it. */
export function isOwnTask(
  viewer: Viewer,
  { personId, organisationId }: { readonly personId: string | null; readonly organisationId: string | null },
): boolean {
  if (personId !== null) return personId === viewer.personId;
  return organisationId !== null && takesPartFor(viewer, organisationId);
}
