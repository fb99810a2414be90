import type { AccessTable } from '@verbonden/shared/server';
import { lookAfter } from '../who';

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
  'Query.missedSearches': { who: lookAfter },
  'Query.unfollowedSearches': { who: lookAfter },
  'Mutation.settleMissedSearch': { who: lookAfter },
  'Query.wordGroups': { who: lookAfter },
  'Mutation.saveWordGroup': { who: lookAfter },
  'Mutation.removeWordGroup': { who: lookAfter },
  'GET /opensearch.xml': { who: ['EVERYONE'] },
};
