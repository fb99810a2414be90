import type { AccessTable } from '@verbonden/shared/server';

export const people: AccessTable = {
  'Query.me': { who: ['EVERYONE'] },
  'Query.invitation': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.signIn': { who: ['EVERYONE'] },
  'Mutation.signOut': { who: ['EVERYONE'] },
  'Mutation.acceptInvitation': { who: ['EVERYONE'], where: 'who holds the link' },
  'Mutation.invitePerson': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: professionals and editors of the own organisation',
  },
  'Mutation.inviteColleagues': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: into the own organisation',
  },
  'Mutation.renewInvitation': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: into the own organisation',
  },
  'Mutation.withdrawInvitation': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: into the own organisation',
  },
  'Mutation.changeColleagueRole': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: in the own organisation, which keeps an editor',
  },
  'Mutation.removeColleague': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: in the own organisation, which keeps an editor',
  },
  'Mutation.restoreColleague': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: in the own organisation',
  },
  'Query.handover': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.handOverEverything': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.handOverForOrganisation': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor: in the own organisation, to a colleague',
  },
  'Mutation.chooseLanguage': { who: ['SIGNED_IN'] },
};
