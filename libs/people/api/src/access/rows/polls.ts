import type { AccessTable } from '@verbonden/shared/server';

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
  'Mutation.createPoll': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.updatePoll': { who: ['COORDINATOR', 'ADMINISTRATOR'], where: 'a draft' },
  'Mutation.openPoll': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.closePoll': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.publishPoll': { who: ['COORDINATOR', 'ADMINISTRATOR'], where: 'once every open answer was read' },
  'Query.pollOpenAnswers': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.judgePollAnswer': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'GET /files/peilingen/:name': {
    who: ['EVERYONE'],
    where: 'published results; of a poll among members only for the network',
  },
};
