import type { ApolloServer } from '@apollo/server';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Answer, PageContext, Viewer } from '@verbonden/shared/kernel';
import { requestContext, type RequestContext } from '@verbonden/shared/server';
import type { Request, Response } from 'express';

/** Runs an operation of the portal in this process, as the visitor of a page. */
export type ExecuteFor = (viewer: Viewer, request: Request, response: Response) => PageContext['execute'];

/** The API's own Apollo Server, without HTTP between: same schema, same rights, same form of errors. */
export function executeInProcess(app: NestExpressApplication): ExecuteFor {
  const driver = app.get(GraphQLModule, { strict: false }).graphQlAdapter as unknown as {
    instance: ApolloServer<RequestContext>;
  };
  return (viewer, request, response) =>
    async <TData>(document: string, variables: Readonly<Record<string, unknown>>) => {
      const { body } = await driver.instance.executeOperation(
        { query: document, variables },
        { contextValue: requestContext(viewer, request, response) },
      );
      if (body.kind !== 'single') throw new Error('pages ask for whole answers');
      // The kinds of errors differ in type only: our formatter writes every one of them.
      return body.singleResult as Answer<TData>;
    };
}
