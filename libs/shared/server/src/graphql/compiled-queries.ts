import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { SpecialReading } from '../audit/special-reads';
import { type RequestOfViewer, ViewerSource } from '../auth/viewer-source';
import { costOf, largestCounts } from './cost';
import { KeptAnswers } from './kept-answers';
import { ReadingPlaces } from './reading-places';
import { requestContext, type RequestContext } from './request-context';
import { TrustedDocuments } from './trusted-documents';
import { isUsual } from './weighed-operations';

/** A text that Apollo Server parsed, found valid and within the limits; compiled once it came again. */
interface Known {
  readonly operation: OperationDefinitionNode;
  readonly isUsual: (variables: Variables) => boolean;
  query: CompiledQuery['query'] | null;
}

type Variables = Readonly<Record<string, unknown>>;

/** What a request asks, of a text that is known and compiled. */
interface Asked {
  readonly operation: OperationDefinitionNode;
  readonly query: CompiledQuery['query'];
  readonly variables: Variables;
}

/** Our own pages ask some hundreds; the oldest is forgotten when others ask more. */
const mostTexts = 1_000;
const longestText = 16_384;
const fields: ReadonlySet<string> = new Set(['query', 'variables', 'operationName']);

/**
 * Runs queries that come again as compiled functions (graphql-jit), and answers them at the door, before Apollo Server:
 * what surrounds executing costs more than the SQL otherwise. Only a text that Apollo Server itself let through is
 * compiled, only what is not dear is answered here, and who is asking is looked up each time. A query that meets an error is run once more by Apollo Server, so
 * that errors have one form; queries change nothing, so that is safe. Mutations and subscriptions are never compiled.
 */
@Injectable()
export class CompiledQueries {
  private readonly known = new Map<string, Known>();
  /** Requests whose query met an error at the door: Apollo Server runs it itself, and not compiled once more. */
  private readonly failed = new WeakSet<object>();

  constructor(
    private readonly viewers: ViewerSource,
    private readonly kept: KeptAnswers,
    private readonly documents: TrustedDocuments,
    private readonly reading: SpecialReading,
    private readonly places: ReadingPlaces,
  ) {}

  /** Express middleware after the JSON body was read and {@link KeptAnswers.atTheDoor} had no answer. */
  readonly atTheDoor: RequestHandler = (request, response, next) => {
    const asked = this.askedBy(request);
    if (!asked) {
      next();
      return;
    }
    const leaveToApollo = () => {
      this.failed.add(request);
      next();
    };
    this.answer(asked, request, response).then(
      (answered) => {
        if (!answered) leaveToApollo();
      },
      // Apollo Server meets the same fault, and tells it with a code (P28).
      (fault: unknown) => {
        if (response.headersSent) next(fault);
        else leaveToApollo();
      },
    );
  };

  private async answer(
    asked: Asked,
    request: Request & RequestOfViewer,
    response: Response,
  ): Promise<boolean> {
    const viewer = request.viewer ?? (await this.viewers.viewerOf(request));
    const context = requestContext(viewer, request, response);
    const { data, errors } = await this.places.read(asked.operation, context, () =>
      asked.query(undefined, context, asked.variables),
    );
    if (errors) return false;
    await this.reading.tell(context);
    const body = JSON.stringify({ data });
    this.kept.keep(request, asked.operation, viewer, body);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(body);
    return true;
  }

  /** The part inside Apollo Server: gets to know the texts that it lets through. */
  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, operation, request, contextValue, schema, source }) => {
          const query = this.learn(source, document, operation, schema);
          if (!query || (contextValue.req && this.failed.has(contextValue.req))) return null;
          // A context of its own: what was read in a run that met an error is read again, and told once.
          const context: RequestContext = { ...contextValue, loaders: new Map() };
          const { data, errors } = await this.places.read(operation, context, () =>
            query(undefined, context, request.variables ?? {}),
          );
          if (errors) return null;
          await this.reading.tell(context);
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      }),
    };
  }

  private askedBy(request: Request): Asked | null {
    if (request.method !== 'POST' || !request.is('application/json')) return null;
    if (!/^(\*\/\*|application\/json)?$/.test(request.headers.accept ?? '')) return null;
    const body = (request.body ?? {}) as Record<string, unknown>;
    const { query: text, variables = null, operationName = null } = body;
    const known = typeof text === 'string' ? this.known.get(text) : undefined;
    if (!known?.query || Object.keys(body).some((key) => !fields.has(key))) return null;
    if (operationName !== null && operationName !== known.operation.name?.value) return null;
    if (variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
    const given = { ...variables };
    return known.isUsual(given) ? { query: known.query, operation: known.operation, variables: given } : null;
  }

  /** @returns the compiled form, from the second time on */
  private learn(
    text: string,
    document: DocumentNode,
    // Apollo Server types it as present, and comes here also when no operation of that name is in the document.
    operation: OperationDefinitionNode | undefined,
    schema: GraphQLSchema,
  ): CompiledQuery['query'] | null {
    if (operation?.operation !== OperationTypeNode.QUERY || hasSeveral(document)) return null;
    if (text.length > longestText) return null;
    const known = this.known.get(text);
    if (!known) {
      // The first in a Map is the oldest.
      if (this.known.size >= mostTexts) this.known.delete(this.known.keys().next().value ?? '');
      this.known.set(text, {
        operation,
        isUsual: this.weighing(text, document, operation, schema),
        query: null,
      });
      return null;
    }
    if (!known.query) {
      const compiled = compileQuery(schema, document, operation.name?.value);
      known.query = isCompiledQuery(compiled) ? compiled.query : null;
    }
    return known.query;
  }

  /** What is not ours is weighed as Apollo Server does; once for all, where no variable says how long lists are. */
  private weighing(
    text: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    schema: GraphQLSchema,
  ): Known['isUsual'] {
    if (this.documents.knows(text)) return () => true;
    if (hasCounts(operation)) return (variables) => isUsual(costOf(schema, document, operation, variables));
    const always = isUsual(costOf(schema, document, operation, {}));
    return () => always;
  }
}

/** True when the length of a list may be asked for by a variable. */
function hasCounts(operation: OperationDefinitionNode): boolean {
  return Object.keys(largestCounts(operation)).length > 0;
}

function hasSeveral(document: DocumentNode): boolean {
  return document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION).length > 1;
}
