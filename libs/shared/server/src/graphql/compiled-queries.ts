import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from './request-context';

/** What is known of a document: how often it came, and its compiled form once that pays. */
interface Known {
  uses: number;
  compiled: CompiledQuery | null;
}

/**
 * Runs queries that come again as compiled functions (graphql-jit): executing costs more than the SQL otherwise.
 * A query that meets an error is run once more by Apollo Server itself, so that errors have one form; queries change
 * nothing, so that is safe. Mutations and subscriptions are never compiled.
 */
export function compiledQueries(): ApolloServerPlugin<RequestContext> {
  // Apollo Server keeps validated documents, so the same text comes as the same object; what it forgets, we forget.
  const known = new WeakMap<DocumentNode, Known>();
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue, schema }) => {
        // Apollo Server types it as present, and comes here also when no operation of that name is in the document.
        const { operation: kind } = (operation as typeof operation | undefined) ?? {};
        if (kind !== OperationTypeNode.QUERY || hasSeveral(document)) return null;
        const seen = known.get(document) ?? { uses: 0, compiled: null };
        known.set(document, seen);
        seen.uses += 1;
        if (seen.uses === 1) return null;
        if (seen.uses === 2) {
          const compiled = compileQuery(schema, document, operation.name?.value);
          seen.compiled = isCompiledQuery(compiled) ? compiled : null;
        }
        if (!seen.compiled) return null;
        const result = await seen.compiled.query(undefined, contextValue, request.variables ?? {});
        if (result.errors) return null;
        return {
          http: { status: undefined, headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data: result.data } },
        };
      },
    }),
  };
}

function hasSeveral(document: DocumentNode): boolean {
  return document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION).length > 1;
}
