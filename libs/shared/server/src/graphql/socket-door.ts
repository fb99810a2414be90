import type { IncomingMessage } from 'node:http';
import { localeFromHeader } from '@verbonden/shared/kernel';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { formatError } from './format-error';
import { operationLimits, withinLimits } from './limits';

interface Socket {
  readonly extra: unknown;
}

/**
 * The door for streams over a WebSocket (graphql-ws). Apollo Server does not stand at this one, so the same rules are
 * kept here: streams only, within the limits (P29), and errors with a code from the published list, without details
 * (P28).
 */
export function socketDoor(report: (fault: unknown) => void): Partial<ServerOptions> {
  const shown = (errors: readonly GraphQLError[], { extra }: Socket): GraphQLFormattedError[] => {
    const { headers } = (extra as { request: IncomingMessage }).request;
    const locale = localeFromHeader(headers['accept-language']);
    return errors.map((error) => formatError(withCode(error), error, locale, report));
  };
  return {
    onSubscribe: (_, __, { query }) => readable(query),
    validate: refusals,
    onError: (socket, _, __, errors) => shown(errors, socket),
    onNext: (socket, _, __, ___, result) =>
      result.errors ? { ...result, errors: shown(result.errors, socket) } : undefined,
  };
}

/** Errors when a document cannot be read, or has too many tokens to try. */
function readable(query: string): readonly GraphQLError[] | undefined {
  try {
    parse(query, { maxTokens: operationLimits.tokens });
    return undefined;
  } catch (fault) {
    const message = fault instanceof GraphQLError ? fault.message : 'This is not readable.';
    return [new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })];
  }
}

function refusals(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const other = document.definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation !== OperationTypeNode.SUBSCRIPTION,
  );
  if (other) {
    return [
      new GraphQLError('Only subscriptions go over a socket.', { extensions: { code: 'BAD_REQUEST' } }),
    ];
  }
  return validate(schema, document, [...specifiedRules, withinLimits]).map(
    (error) =>
      new GraphQLError(error.message, {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...error.extensions },
      }),
  );
}

/** GraphQL's own errors come without a code and without a cause: variables that do not fit. */
function withCode(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  return error.originalError || formatted.extensions?.['code']
    ? formatted
    : { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
}
