import { isSignedIn, type Viewer } from '@verbonden/shared/kernel';

/** Everybody leaves an organisation where they have a role themselves. */
export function canLeave(viewer: Viewer, organisationId: string): boolean {
  return isSignedIn(viewer) && viewer.roles.some((held) => held.organisationId === organisationId);
}

/** Somebody follows when there is something to follow in and somebody who can; else the coordinators are asked. */
export function needsFollower({
  owned,
  isLastEditor,
  followers,
}: {
  readonly owned: readonly unknown[];
  readonly isLastEditor: boolean;
  readonly followers: readonly unknown[];
}): boolean {
  return (owned.length > 0 || isLastEditor) && followers.length > 0;
}
