import type { AccessTable } from '@verbonden/shared/server';

export const search: AccessTable = {
  'Query.searchEverything': {
    who: ['EVERYONE'],
    where: 'what is public; with a role in the network also what is for the network',
    kept: true,
  },
  'Query.searchSuggestions': {
    who: ['EVERYONE'],
    where: 'what is public; with a role in the network also what is for the network',
    kept: true,
  },
  'Query.missedSearches': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.unfollowedSearches': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.settleMissedSearch': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Query.wordGroups': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.saveWordGroup': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.removeWordGroup': { who: ['COORDINATOR', 'ADMINISTRATOR'] },
  'GET /opensearch.xml': { who: ['EVERYONE'] },
};
