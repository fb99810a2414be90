import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError, isSignedIn, text } from '@verbonden/shared/kernel';
import { GraphQLError } from 'graphql';
import type { Attempts, AttemptLimit } from '../auth/attempts';
import { type Cost, costLimits, costOf } from './cost';
import type { RequestContext } from './request-context';
import type { TrustedDocuments } from './trusted-documents';

/** What an operation costs without being dear. Pages and ordinary programs stay below it, and nobody counts them. */
export const usualCost = 15_000;

/** Values that dear operations of one person, or of one address, may ask for together. */
export const dearBudget: AttemptLimit = {
  name: 'graphql.dear',
  allowed: 1_500_000,
  minutes: 5,
  refusal: text(
    'Je vroeg veel tegelijk op. Wacht vijf minuten, of vraag minder tegelijk.',
    'You asked for a lot at once. Wait five minutes, or ask for less at a time.',
  ),
};

/**
 * Weighs what was not written by us before it runs (P29): too dear is refused, and dear ones together have a budget,
 * counted in the database and so for all processes. What our own pages ask is not weighed.
 */
export function weighedOperations(
  documents: TrustedDocuments,
  attempts: Attempts,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, source, contextValue }) => {
        if (!operation || contextValue.inProcess || documents.knows(source)) return;
        const cost = costOf(schema, document, operation, request.variables ?? {});
        const refusal = refusalOf(cost);
        if (refusal) throw refusal;
        if (cost.answers > usualCost) await takeFromBudget(attempts, contextValue, cost.answers);
      },
    }),
  };
}

/** True for what nobody counts: it may run without being weighed against what was asked before. */
export function isUsual(cost: Cost): boolean {
  return cost.answers <= usualCost && refusalOf(cost) === null;
}

/** @throws GraphQLError RATE_LIMITED, in a form that Apollo Server tells as it is also before anything was resolved */
async function takeFromBudget(attempts: Attempts, context: RequestContext, answers: number): Promise<void> {
  try {
    await attempts.take(dearBudget, whoAsks(context), answers);
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    throw new GraphQLError(fault.text[context.viewer.locale], {
      extensions: { code: fault.code, http: { status: 429 } },
    });
  }
}

/** Why an operation of this cost is refused; null when it is not. */
export function refusalOf(cost: Cost): GraphQLError | null {
  const over = (['answers', 'readings'] as const).find((each) => cost[each] > costLimits[each]);
  return over
    ? new GraphQLError(
        `This operation is too large: at most ${costLimits[over]} ${over}, and this asks for ${cost[over]}. Ask for fewer fields, or for shorter lists.`,
        { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } },
      )
    : null;
}

function whoAsks({ viewer, req }: RequestContext): string {
  return isSignedIn(viewer) ? viewer.personId : (req?.ip ?? 'nobody');
}
