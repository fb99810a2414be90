import { InMemoryCache } from '@apollo/client';
import { parse } from 'graphql';
import type { WarmAnswer } from './warm-answer';

/** A cache that knows already what the page shows. */
export function warmCache(answers: readonly WarmAnswer[]): InMemoryCache {
  const cache = new InMemoryCache({ typePolicies: { HeldRole: { keyFields: false } } });
  for (const answer of answers) {
    cache.writeQuery({ query: parse(answer.document), variables: answer.variables, data: answer.data });
  }
  return cache;
}
