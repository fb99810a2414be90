import type { AccessTable } from '@verbonden/shared/server';

export const soundingboard: AccessTable = {
  'Query.advices': { who: ['EVERYONE'], where: 'what was published; that it is overdue, only the network' },
  'Query.adviceYears': { who: ['EVERYONE'], kept: true },
  'Query.advice': { who: ['EVERYONE'], where: 'what was published; that it is overdue, only the network' },
  'Query.adviceRequest': {
    who: ['EDITOR', 'SOUNDING_BOARD', 'COORDINATOR'],
    where:
      'who asked and their organisation’s editors, who was invited, coordinators; the room in it only who sits there',
  },
  'Query.adviceRequests': {
    who: ['EDITOR', 'SOUNDING_BOARD', 'COORDINATOR'],
    where: 'what one asked or was invited to; all for a coordinator',
  },
  'Query.boardMembers': { who: ['COORDINATOR'] },
  'Query.myBoard': { who: ['SIGNED_IN'], where: 'own' },
  'Query.adviceReports': { who: ['COORDINATOR', 'ADMINISTRATOR'], where: 'those that went to oneself' },
  'Mutation.askAdvice': {
    who: ['EDITOR', 'COORDINATOR'],
    where: 'an editor for the own organisation, a coordinator for the network',
  },
  'Mutation.withdrawAdviceRequest': {
    who: ['EDITOR', 'COORDINATOR'],
    where: 'who asked, until a host takes it on',
  },
  'Mutation.hostAdviceRequest': { who: ['COORDINATOR'] },
  'Mutation.inviteBoardMember': { who: ['COORDINATOR'], where: 'the host' },
  'Mutation.answerAdviceInvitation': { who: ['SOUNDING_BOARD'], where: 'who was invited' },
  'Mutation.writeInAdviceRoom': {
    who: ['EDITOR', 'SOUNDING_BOARD', 'COORDINATOR'],
    where: 'who sits in it, to everybody in it; with two young people in it at least',
  },
  'Mutation.removeAdviceMessage': { who: ['EDITOR', 'SOUNDING_BOARD', 'COORDINATOR'], where: 'own' },
  'Mutation.hideAdviceMessage': { who: ['COORDINATOR'], where: 'the host' },
  'Mutation.letAskerIn': { who: ['COORDINATOR'], where: 'the host' },
  'Mutation.closeAdviceRoom': { who: ['COORDINATOR'], where: 'the host' },
  'Mutation.thankAdviceMember': { who: ['COORDINATOR'], where: 'the host' },
  'Mutation.leaveAdviceRoom': { who: ['SOUNDING_BOARD'], where: 'who is in it' },
  'Mutation.leaveBoard': { who: ['SOUNDING_BOARD'], where: 'own' },
  'Mutation.sumUpAdvice': { who: ['COORDINATOR'], where: 'the host' },
  'Mutation.agreeWithAdvice': { who: ['SOUNDING_BOARD'], where: 'who is in the room' },
  'Mutation.publishAdvice': { who: ['COORDINATOR'], where: 'the host, once more than half agree' },
  'Mutation.tellAdviceFollowUp': {
    who: ['EDITOR', 'COORDINATOR'],
    where: 'who asked, and editors of their organisation',
  },
  'Mutation.reportInAdviceRoom': {
    who: ['EDITOR', 'SOUNDING_BOARD', 'COORDINATOR'],
    where: 'who sits in the room',
  },
  'Mutation.settleAdviceReport': {
    who: ['COORDINATOR', 'ADMINISTRATOR'],
    where: 'one of the two it went to',
  },
  'Mutation.saveBoardChoice': { who: ['SOUNDING_BOARD'], where: 'own' },
  'Mutation.pauseBoard': { who: ['SOUNDING_BOARD'], where: 'own' },
  'Mutation.endBoardPause': { who: ['SOUNDING_BOARD'], where: 'own' },
  'Mutation.noteBoardGuardian': { who: ['COORDINATOR'] },
};
