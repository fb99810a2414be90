import type { AccessTable } from '@verbonden/shared/server';
import { byLink, lookAfter } from '../who';

export const signals: AccessTable = {
  'Query.signals': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Query.signal': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Query.signalMailByLink': byLink,
  'Mutation.raiseSignal': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Mutation.recogniseSignal': { who: ['SIGNED_IN'], where: 'with a role in the network, not an own one' },
  'Mutation.unrecogniseSignal': { who: ['SIGNED_IN'], where: 'with a role in the network' },
  'Mutation.takeUpSignal': {
    who: ['EDITOR', 'PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor for the own organisation, the others for the Lab',
  },
  'Mutation.answerSignal': {
    who: ['EDITOR', 'PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'who took it up, or a coordinator',
  },
  'Mutation.closeSignal': { who: ['SIGNED_IN'], where: 'who raised it, or a coordinator' },
  'Mutation.reopenSignal': { who: ['SIGNED_IN'], where: 'who raised it, who took it up, or a coordinator' },
  'Mutation.mergeSignals': { who: lookAfter },
  'Mutation.stopSignalMailByLink': byLink,
  'Query.answeredQuestion': {
    who: ['EVERYONE'],
    where: 'what its asker shared with everybody; with a role in the network every one',
  },
  'Mutation.askMembers': { who: ['SIGNED_IN'], where: 'who raised it, or a coordinator' },
  'Mutation.askMember': { who: lookAfter },
  'Mutation.tellWhatHelped': { who: ['SIGNED_IN'], where: 'who raised it, or a coordinator' },
  'Mutation.replyToSignal': { who: ['SIGNED_IN'], where: 'with a role in the network, not an own one' },
  'Mutation.showReplyName': { who: ['SIGNED_IN'], where: 'with an own reply' },
  'Query.askedByLink': byLink,
  'Mutation.replyByLink': byLink,
  'Mutation.passOnByLink': byLink,
  'Mutation.notKnownByLink': byLink,
  'Mutation.showReplyNameByLink': byLink,
  'Mutation.stopAskingByLink': byLink,
};
