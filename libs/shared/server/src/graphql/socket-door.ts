import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { localeFromHeader } from '@verbonden/shared/kernel';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { costOf, largestCounts } from './cost';
import { originOf } from '../http/same-origin';
import { formatError } from './format-error';
import { operationLimits, withinLimits } from './limits';
import { type TrustedDocuments, unknownDocument } from './trusted-documents';
import { refusalOf } from './weighed-operations';

interface Socket {
  readonly extra: unknown;
  readonly subscriptions: Readonly<Record<string, unknown>>;
}

/** How many sockets one browser may hold, and how many streams one socket. A page of ours holds one, with a few streams. */
export const socketLimits = { socketsOfOne: 20, streams: 20 } as const;

/**
 * The door for streams over a WebSocket (graphql-ws). Apollo Server does not stand at this one, so the same rules are
 * kept here: streams only, within the limits (P29), and errors with a code from the published list, without details
 * (P28).
 */
export function socketDoor(
  documents: Pick<TrustedDocuments, 'allows'>,
  publicUrl: string,
  report: (fault: unknown) => void,
): Partial<ServerOptions> {
  const open = new Map<string, number>();
  const counted = new WeakSet<object>();
  const shown = (errors: readonly GraphQLError[], { extra }: Socket): GraphQLFormattedError[] => {
    const { headers } = (extra as { request: IncomingMessage }).request;
    const locale = localeFromHeader(headers['accept-language']);
    return errors.map((error) => formatError(withCode(error), error, locale, report));
  };
  return {
    onConnect: (socket) => {
      // Browsers let any site open a socket to us, with its reader's cookies (P30).
      if (originOf((socket.extra as { request: IncomingMessage }).request, publicUrl) === 'ELSEWHERE')
        return false;
      const whose = holder(socket);
      const held = open.get(whose) ?? 0;
      if (held >= socketLimits.socketsOfOne) return false;
      open.set(whose, held + 1);
      counted.add(socket);
      return true;
    },
    onClose: (socket) => {
      if (!counted.delete(socket)) return;
      const whose = holder(socket);
      const left = (open.get(whose) ?? 1) - 1;
      if (left > 0) open.set(whose, left);
      else open.delete(whose);
    },
    onSubscribe: ({ subscriptions }: Socket, _, { query }) => {
      // The one that is asked for is among them already.
      if (Object.keys(subscriptions).length > socketLimits.streams)
        return [refusal('QUERY_TOO_LARGE', `At most ${socketLimits.streams} streams go over one socket.`)];
      if (!documents.allows(query))
        return [refusal(unknownDocument.extensions.code, unknownDocument.message)];
      return readable(query);
    },
    validate: refusals,
    onError: (socket, _, __, errors) => shown(errors, socket),
    onNext: (socket, _, __, ___, result) =>
      result.errors ? { ...result, errors: shown(result.errors, socket) } : undefined,
  };
}

/** Whose socket it is: of a browser by its cookies (as a hash), of a program by its token or by where it is. */
function holder({ extra }: Pick<Socket, 'extra'>): string {
  const { headers, socket } = (extra as { request: IncomingMessage }).request;
  const name =
    headers.cookie ?? headers.authorization ?? String(headers['x-forwarded-for'] ?? socket.remoteAddress);
  return createHash('sha256').update(name).digest('hex');
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Errors when a document cannot be read, or has too many tokens to try. */
function readable(query: string): readonly GraphQLError[] | undefined {
  try {
    parse(query, { maxTokens: operationLimits.tokens });
    return undefined;
  } catch (fault) {
    return [
      refusal(
        'GRAPHQL_PARSE_FAILED',
        fault instanceof GraphQLError ? fault.message : 'This is not readable.',
      ),
    ];
  }
}

function refusals(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const other = document.definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation !== OperationTypeNode.SUBSCRIPTION,
  );
  if (other) return [refusal('BAD_REQUEST', 'Only subscriptions go over a socket.')];
  // The values come later than the document, so it is weighed as the dearest that it can become.
  const dear = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? (refusalOf(costOf(schema, document, each, largestCounts(each))) ?? [])
      : [],
  );
  if (dear.length > 0) return dear;
  // The schema is asked for over HTTP, where it is open; nobody needs it from a stream.
  const rules = [...specifiedRules, NoSchemaIntrospectionCustomRule, withinLimits];
  return validate(schema, document, rules).map(
    (error) =>
      new GraphQLError(withoutSuggestions(error.message), {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...error.extensions },
      }),
  );
}

/** GraphQL likes to guess what somebody meant; that tells of the schema what it may not. */
function withoutSuggestions(message: string): string {
  return message.replace(/ ?Did you mean .*$/s, '');
}

/** GraphQL's own errors come without a code and without a cause: variables that do not fit. */
function withCode(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  return error.originalError || formatted.extensions?.['code']
    ? formatted
    : { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
}
