import type { ApolloServerPlugin } from '@apollo/server';
import type { Locale } from '@verbonden/shared/kernel';
import { GraphQLError } from 'graphql';
import { isAway, retryAfter, unavailable } from '../database/away';
import type { RequestContext } from './request-context';

/**
 * An answer that holds nothing because the database is away is a 503, so that balancers, monitors and programs see what the
 * words tell a person (P13). An answer that holds something is told with 200, as GraphQL does.
 */
export const tellsUnavailable: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const { data, errors } = body.singleResult;
      const isEmpty = Object.values(data ?? {}).every((value) => value === null);
      if (!isEmpty || !errors?.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) return;
      http.status = 503;
      http.headers.set('retry-after', retryAfter);
    },
  }),
};

/** A fault from before Apollo Server began with a request, in the form that it tells: with its status and its code. */
export function asRefusal(fault: unknown, locale: Locale): unknown {
  if (!isAway(fault)) return fault;
  const { code, text } = unavailable();
  const http = { status: 503, headers: new Map([['retry-after', retryAfter]]) };
  return new GraphQLError(text[locale], { extensions: { code, http } });
}
