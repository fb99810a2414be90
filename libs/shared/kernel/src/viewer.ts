import type { Locale } from './text';

/** What somebody may be; a role holds in an organisation or, without one, in the whole network. */
export const roles = [
  'PROFESSIONAL',
  'EDITOR',
  'PIONEER',
  'SOUNDING_BOARD',
  'COORDINATOR',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof roles)[number];

export interface HeldRole {
  readonly role: Role;
  readonly organisationId: string | null;
}

/** Who is asking: nobody signed in (a visitor) has no person and no roles. */
export interface Viewer {
  readonly personId: string | null;
  readonly roles: readonly HeldRole[];
  readonly locale: Locale;
  /** What a program may do that asks with a token of this person; absent for the person at a browser. */
  readonly scopes?: readonly string[];
}

/** A viewer of whom we know a person; most services want this one. */
export interface SignedInViewer extends Viewer {
  readonly personId: string;
}

export function visitor(locale: Locale = 'nl'): Viewer {
  return { personId: null, roles: [], locale };
}

export function isSignedIn(viewer: Viewer): viewer is SignedInViewer {
  return viewer.personId !== null;
}

/** True when the viewer holds one of the roles anywhere. */
export function hasRole(viewer: Viewer, ...wanted: readonly Role[]): boolean {
  return viewer.roles.some((held) => wanted.includes(held.role));
}

/** True when the viewer holds the role in this very organisation. */
export function hasRoleIn(
  viewer: Viewer,
  organisationId: string | null,
  ...wanted: readonly Role[]
): boolean {
  return (
    organisationId !== null &&
    viewer.roles.some((held) => held.organisationId === organisationId && wanted.includes(held.role))
  );
}

/** Coordinators and administrators look after the whole network. */
export function looksAfterNetwork(viewer: Viewer): boolean {
  return hasRole(viewer, 'COORDINATOR', 'ADMINISTRATOR');
}

/** Whoever has a role in the network, wherever it holds: what is 'for the network' is for them. */
export function isInNetwork(viewer: Viewer): viewer is SignedInViewer {
  return isSignedIn(viewer) && viewer.roles.length > 0;
}
