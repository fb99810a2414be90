import type { AccessTable } from '@verbonden/shared/server';
import { lookAfter } from '../who';

export const polls: AccessTable = {
  'Query.poll': {
    who: ['EVERYONE'],
    where: 'one among members only with a role in the network; a draft only for who looks after polls',
  },
  'Query.polls': { who: ['EVERYONE'], where: 'the same' },
  'Query.pollTicket': {
    who: ['EVERYONE'],
    where: 'of an open poll that one may see; says nothing about who asks',
  },
  'Mutation.startPoll': { who: ['EVERYONE'], where: 'a poll that one may see' },
  'Mutation.answerPoll': {
    who: ['EVERYONE'],
    where: 'an open poll that one may see; nobody is kept with it',
  },
  'Mutation.createPoll': { who: lookAfter },
  'Mutation.updatePoll': { who: lookAfter, where: 'a draft' },
  'Mutation.openPoll': { who: lookAfter },
  'Mutation.closePoll': { who: lookAfter },
  'Mutation.publishPoll': { who: lookAfter, where: 'once every open answer was read' },
  'Query.pollOpenAnswers': { who: lookAfter },
  'Mutation.judgePollAnswer': { who: lookAfter },
  'GET /files/peilingen/:name': {
    who: ['EVERYONE'],
    where: 'published results; of a poll among members only for the network',
  },
};
