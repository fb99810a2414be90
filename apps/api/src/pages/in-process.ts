import type { ApolloServer } from '@apollo/server';
import type { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Answer, PageContext, Viewer } from '@verbonden/shared/kernel';
import { requestContext, type RequestContext } from '@verbonden/shared/server';
import type { Request, Response } from 'express';

/**
 * Runs operations of the portal in this process, as the visitor of a page: on the API's own Apollo Server without HTTP
 * between, so with the same schema, the same rights and the same form of errors. Cookies that a mutation sets go to the
 * browser with the page.
 */
export function executeInProcess(
  modules: ModuleRef,
  viewer: Viewer,
  request: Request,
  response: Response,
): PageContext['execute'] {
  const driver = modules.get(GraphQLModule, { strict: false }).graphQlAdapter as unknown as {
    instance: ApolloServer<RequestContext>;
  };
  return async <TData>(document: string, variables: Readonly<Record<string, unknown>>) => {
    const { body } = await driver.instance.executeOperation(
      { query: document, variables },
      { contextValue: { ...requestContext(viewer, request, response), inProcess: true } },
    );
    if (body.kind !== 'single') throw new Error('pages ask for whole answers');
    // The kinds of errors differ in type only: our formatter writes every one of them.
    return body.singleResult as Answer<TData>;
  };
}
