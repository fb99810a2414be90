import type { FieldTable } from '@verbonden/shared/server';
import { editorsToo, lookAfter } from '../who';

/** The account itself: of oneself, also in the answer of signing in; but no token reaches it. */
const ownAccount = { who: ['EVERYONE'], where: 'of oneself, in a browser', scope: null } as const;

export const peopleFields: FieldTable = {
  'Me.sessions': ownAccount,
  'Me.sessionHere': ownAccount,
  'Me.hasPassword': ownAccount,
  'Me.signedInJustNow': ownAccount,
  'Me.needsSecondFactor': ownAccount,
  'Me.standsInFor': ownAccount,
  'Me.viewerCanNameDeputy': ownAccount,
  'CaredAccount.email': { who: ['ADMINISTRATOR'], where: 'of nobody on the sounding board' },
  'CaredAccount.suspendedBecause': { who: ['ADMINISTRATOR'], where: 'of anybody' },
  'CaredAccount.lastSeenOn': { who: ['ADMINISTRATOR'], where: 'of anybody' },
  'Colleague.email': { who: editorsToo, where: 'an editor: of the own organisation' },
  'Invitation.email': { who: ['EVERYONE'], where: 'who holds the link, and editors of the organisation' },
  'SignInLink.email': { who: ['EVERYONE'], where: 'who holds the link' },
  'NewAddress.email': { who: ['COORDINATOR'], where: 'while it waits for a second coordinator' },
  'Handover.email': { who: lookAfter, where: 'whose things are handed over' },
  'ColleagueLine.email': { who: editorsToo, where: 'of a list that one pasted' },
  'Identity.address': { who: ['SIGNED_IN'], where: 'the own one' },
  'IdentityArrival.address': { who: ['EVERYONE'], where: 'the browser that came back with it' },
  'CreatedAccessToken.token': { who: ['SIGNED_IN'], where: 'of oneself, just made' },
  'AuditEvent.changes': { who: lookAfter, where: 'administrators; of a thing its history, coordinators too' },
  'AuditEvent.sentence': {
    who: lookAfter,
    where: 'administrators; of a thing its history, coordinators too',
  },
  'AuditEvent.reason': { who: lookAfter, where: 'administrators; of a thing its history, coordinators too' },
  'QueuedMail.toName': {
    who: lookAfter,
    where: 'a coordinator: everybody; an administrator: people with a place in the network',
  },
  'DataExport.path': { who: ['SIGNED_IN'], where: 'the own one' },
  'Workplace.openInvitations': { who: editorsToo, where: 'an editor: of the own organisation' },
  'Workplace.colleagues': { who: editorsToo, where: 'an editor: of the own organisation' },
};
