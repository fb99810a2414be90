import { enumOf } from '@verbonden/shared/server';

/**
 * What an invitation asks of who holds its link. NAME: a new account, a password if they like. PASSWORD: the address has
 * an account, and this is its password. SIGN_IN: it has one without a password, so sign in by a link first. NOTHING: its
 * owner is signed in here.
 */
export const invitationAsks = ['NAME', 'PASSWORD', 'SIGN_IN', 'NOTHING'] as const;
export type InvitationAsk = (typeof invitationAsks)[number];

export const InvitationAskEnum = enumOf('InvitationAsk', invitationAsks);
