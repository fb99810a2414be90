import type { AccessTable } from '@verbonden/shared/server';
import { byLink, editorsToo, lookAfter } from '../who';

export const people: AccessTable = {
  'Query.me': { who: ['EVERYONE'] },
  'Query.invitation': byLink,
  'Mutation.signIn': { who: ['EVERYONE'] },
  'Query.signInLink': byLink,
  'Mutation.askSignInLink': { who: ['EVERYONE'] },
  'Mutation.signInByLink': byLink,
  'Query.newAddressesWaiting': { who: ['COORDINATOR'] },
  'Mutation.askNewAddress': { who: ['COORDINATOR'], where: 'for who is on the sounding board' },
  'Mutation.answerNewAddress': { who: ['COORDINATOR'], where: 'yes: not who asked for it' },
  'Mutation.signOut': { who: ['EVERYONE'] },
  'Mutation.acceptInvitation': byLink,
  'Mutation.invitePerson': {
    who: editorsToo,
    where: 'an editor: professionals and editors of the own organisation',
  },
  'Mutation.inviteColleagues': { who: editorsToo, where: 'an editor: into the own organisation' },
  'Mutation.renewInvitation': { who: editorsToo, where: 'an editor: into the own organisation' },
  'Mutation.withdrawInvitation': { who: editorsToo, where: 'an editor: into the own organisation' },
  'Mutation.changeColleagueRole': {
    who: editorsToo,
    where: 'an editor: in the own organisation, which keeps an editor',
  },
  'Mutation.removeColleague': {
    who: editorsToo,
    where: 'an editor: in the own organisation, which keeps an editor',
  },
  'Mutation.restoreColleague': { who: editorsToo, where: 'an editor: in the own organisation' },
  'Query.handover': { who: lookAfter },
  'Mutation.handOverEverything': { who: lookAfter },
  'Mutation.handOverForOrganisation': {
    who: editorsToo,
    where: 'an editor: in the own organisation, to a colleague',
  },
  'Query.accessScopes': { who: ['EVERYONE'] },
  'Query.ownAccessTokens': { who: ['SIGNED_IN'], where: 'one’s own' },
  'Mutation.createAccessToken': { who: ['SIGNED_IN'], where: 'for oneself' },
  'Mutation.revokeAccessToken': { who: ['SIGNED_IN'], where: 'an own one' },
  'Mutation.changePassword': { who: ['SIGNED_IN'], where: 'the own, who knows it or signed in just now' },
  'Mutation.endSession': { who: ['SIGNED_IN'], where: 'the own' },
  'Mutation.endOtherSessions': { who: ['SIGNED_IN'], where: 'the own' },
  'Mutation.chooseLanguage': { who: ['SIGNED_IN'] },
};
