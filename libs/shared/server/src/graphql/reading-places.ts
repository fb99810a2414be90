import type { ApolloServerPlugin } from '@apollo/server';
import { Inject, Injectable } from '@nestjs/common';
import { isSignedIn } from '@verbonden/shared/kernel';
import type { OperationDefinitionNode } from 'graphql';
import { ACCESS_TABLE, type AccessTable } from '../auth/access';
import { readingFrom } from '../database/reading-place';
import { Replicas } from '../database/replicas';
import { isPublicQuery, isWrite } from './public-query';
import type { RequestContext } from './request-context';

/** Marks a browser that wrote something: until every process has heard of it, it is answered from the primary. */
const wroteCookie = '__Host-verbonden-wrote';
const hearsWithin = 10_000;

/**
 * Where a query reads. A replica will do for visitors who ask what is public; they are nearly everybody when it is busy.
 * Who is signed in is always answered from the primary: what they wrote they see at once (P38), and what was taken from
 * them they do not see any more (P22). Mutations, streams, doors and the worker never leave it.
 */
@Injectable()
export class ReadingPlaces {
  constructor(
    private readonly replicas: Replicas,
    @Inject(ACCESS_TABLE) private readonly table: AccessTable,
  ) {}

  /** Runs a query. One that meets a fault is run once more by Apollo Server, and then on the primary. */
  read<T>(operation: OperationDefinitionNode, context: RequestContext, query: () => T): T {
    return this.mayLag(operation, context) ? readingFrom('replica', query) : query();
  }

  /** The part inside Apollo Server: who changed something sees that in the next answer, of whichever process. */
  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async () => ({
        willSendResponse: async ({ operation, contextValue: { res } }) => {
          if (!operation || !isWrite(operation, this.table) || !this.replicas.areThere) return;
          this.replicas.changed();
          if (res && !res.headersSent)
            res.cookie(wroteCookie, '1', {
              ...{ httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
              maxAge: hearsWithin,
            });
        },
      }),
    };
  }

  private mayLag(operation: OperationDefinitionNode, { viewer, req }: RequestContext): boolean {
    return (
      this.replicas.mayBeRead &&
      !isSignedIn(viewer) &&
      !viewer.scopes &&
      !req?.headers.cookie?.includes(wroteCookie) &&
      isPublicQuery(operation, this.table)
    );
  }
}
