import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Context as SubscriptionContext } from 'graphql-ws';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { localeFromHeader, type Viewer } from '@verbonden/shared/kernel';
import { FIELD_TABLE, type FieldTable } from '../auth/access';
import { Attempts } from '../auth/attempts';
import { viewerOrVisitor } from '../auth/bearer';
import { type RequestOfViewer, ViewerSource } from '../auth/viewer-source';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { SpecialReading } from '../audit/special-reads';
import { Replicas } from '../database/replicas';
import { CompiledQueries } from './compiled-queries';
import { formatError } from './format-error';
import { guardFields } from './guarded-fields';
import { KeptAnswers } from './kept-answers';
import { operationLimits, withinLimits } from './limits';
import { Moment } from './moment.scalar';
import { ReadingPlaces } from './reading-places';
import { requestContext, type RequestContext, streamContext } from './request-context';
import { socketDoor } from './socket-door';
import { TrustedDocuments } from './trusted-documents';
import { asRefusal, tellsUnavailable } from './unavailable';
import { weighedOperations } from './weighed-operations';

interface SocketContext extends SubscriptionContext {
  extra: { request: Request };
}

const answering = [KeptAnswers, CompiledQueries, TrustedDocuments, SpecialReading, Replicas, ReadingPlaces];

@Module({ providers: answering, exports: answering })
class AnsweringModule {}

/** The schema is for who builds on it: it is shown while developing and in the demo, elsewhere when a setting says so. */
function showsSchema({ INTROSPECTION, NODE_ENV, DEMO }: Settings): boolean {
  return INTROSPECTION ?? (NODE_ENV !== 'production' || DEMO);
}

/**
 * Code-first GraphQL on Apollo Server: one schema, one context for each operation, one form of error.
 * The schema is the sum of the resolvers of the modules that the program lists.
 */
@Module({})
export class GraphqlModule {
  static forProgram(): DynamicModule {
    const faults = new Logger('GraphQL');
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AnsweringModule],
          inject: [
            ViewerSource,
            KeptAnswers,
            CompiledQueries,
            TrustedDocuments,
            Attempts,
            FIELD_TABLE,
            SETTINGS,
            SpecialReading,
            ReadingPlaces,
          ],
          useFactory: (
            viewers: ViewerSource,
            kept: KeptAnswers,
            compiled: CompiledQueries,
            documents: TrustedDocuments,
            attempts: Attempts,
            fields: FieldTable,
            settings: Settings,
            reading: SpecialReading,
            places: ReadingPlaces,
          ): ApolloDriverConfig => ({
            autoSchemaFile: true,
            sortSchema: true,
            buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: Moment }] },
            graphiql: false,
            transformSchema: (schema) => reading.watch(guardFields(schema, fields)),
            introspection: showsSchema(settings),
            hideSchemaDetailsFromClientErrors: !showsSchema(settings),
            includeStacktraceInErrorResponses: false,
            preserveHttpStatusForExecutionErrors: false,
            allowBatchedHttpRequests: false,
            persistedQueries: false,
            parseOptions: { maxTokens: operationLimits.tokens },
            validationRules: [withinLimits],
            subscriptions: {
              'graphql-ws': socketDoor(documents, settings.PUBLIC_URL, (fault) =>
                faults.error(fault),
              ) as object,
            },
            context: async (
              from: { req: Request & RequestOfViewer; res: Response } | SocketContext,
            ): Promise<RequestContext> =>
              'req' in from
                ? requestContext(from.req.viewer ?? (await whoAsks(viewers, from.req)), from.req, from.res)
                : streamContext(() => viewerOrVisitor(viewers, from.extra.request)),
            formatError: (formatted, thrown) =>
              formatError(formatted, thrown, localeOf(thrown), (fault) => faults.error(fault)),
            plugins: [
              rememberLocale,
              weighedOperations(documents, attempts),
              compiled.plugin(),
              kept.plugin(),
              reading.plugin(),
              places.plugin(),
              tellsUnavailable,
            ],
          }),
        }),
      ],
    };
  }
}

function whoAsks(viewers: ViewerSource, request: Request): Promise<Viewer> {
  return viewers.viewerOf(request).catch((fault: unknown) => {
    throw asRefusal(fault, localeFromHeader(request.headers['accept-language']));
  });
}

const localeKey = Symbol('locale');

/** `formatError` sees only the error, so the reader's language travels on it. */
const rememberLocale = {
  requestDidStart: async () => ({
    didEncounterErrors: async (moment: {
      errors: readonly GraphQLError[];
      contextValue?: RequestContext;
      request: { http?: { headers: Map<string, string> } };
    }) => {
      const locale =
        moment.contextValue?.viewer.locale ??
        localeFromHeader(moment.request.http?.headers.get('accept-language'));
      for (const error of moment.errors) Object.assign(error, { [localeKey]: locale });
    },
  }),
};

function localeOf(thrown: unknown): 'nl' | 'en' {
  return thrown instanceof GraphQLError &&
    (thrown as GraphQLError & { [localeKey]?: unknown })[localeKey] === 'en'
    ? 'en'
    : 'nl';
}
