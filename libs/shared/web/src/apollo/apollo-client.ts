import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { liveSocket } from './live-socket';
import { tracedFetch } from './traced-fetch';
import { type WarmAnswer, warmElement } from './warm-answer';

let made: ApolloClient | null = null;

/** The page's Apollo Client, made when the first island needs it, knowing already what the page shows. */
export function apolloClient(): ApolloClient {
  made ??= makeClient();
  return made;
}

/** A client that asks nobody, for islands while the server renders them: it knows what the page knows. */
export function restingClient(warm: readonly WarmAnswer[]): ApolloClient {
  return new ApolloClient({ cache: cacheWith(warm), link: ApolloLink.empty(), ssrMode: true });
}

function makeClient(): ApolloClient {
  const cache = cacheWith(warmAnswers());
  const headers = { 'accept-language': document.documentElement.lang };
  const http = new HttpLink({ uri: '/graphql', headers, credentials: 'same-origin', fetch: tracedFetch });
  const socket = new GraphQLWsLink(liveSocket());
  const link = ApolloLink.split(
    ({ query }) => getOperationAST(query)?.operation === OperationTypeNode.SUBSCRIPTION,
    socket,
    http,
  );
  return new ApolloClient({ cache, link });
}

function cacheWith(answers: readonly WarmAnswer[]): InMemoryCache {
  const cache = new InMemoryCache({ typePolicies: { HeldRole: { keyFields: false } } });
  for (const { document, variables, data } of answers) {
    cache.writeQuery({ query: parse(document), variables, data });
  }
  return cache;
}

function warmAnswers(): readonly WarmAnswer[] {
  const carried = document.getElementById(warmElement)?.textContent;
  return carried ? (JSON.parse(carried) as WarmAnswer[]) : [];
}
