import { hasRole, type Role, type Viewer } from '@verbonden/shared/kernel';

/** Who has an account, with which roles, and who is kept out, is for administrators. */
export function canCareForAccounts(viewer: Viewer): boolean {
  return hasRole(viewer, 'ADMINISTRATOR');
}

/** The roles that hold in the whole network and that an administrator gives and takes. */
export const networkRoles = ['COORDINATOR', 'PIONEER', 'ADMINISTRATOR'] as const satisfies readonly Role[];
export type NetworkRole = (typeof networkRoles)[number];
