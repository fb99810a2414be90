import type { IncomingMessage } from 'node:http';
import type { Type } from '@nestjs/common';
import {
  APP_FILTER,
  APP_GUARD,
  APP_INTERCEPTOR,
  APP_PIPE,
  ExternalContextCreator,
  NestFactory,
} from '@nestjs/core';
import { Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '@verbonden/shared/kernel';
import express, { type ErrorRequestHandler } from 'express';
import { Logger } from 'nestjs-pino';
import { AuditInterceptor } from '../audit/audit.interceptor';
import { AccessGuard } from '../auth/access.guard';
import { bearerDoor } from '../auth/bearer';
import { ViewerSource } from '../auth/viewer-source';
import type { Settings } from '../config/settings';
import { CompiledQueries } from '../graphql/compiled-queries';
import { directFields } from '../graphql/direct-fields';
import { GraphqlModule } from '../graphql/graphql.module';
import { KeptAnswers } from '../graphql/kept-answers';
import { TrustedDocuments } from '../graphql/trusted-documents';
import { inputPipe } from '../graphql/input-pipe';
import { HealthModule } from '../http/health.module';
import { requestFigures } from '../http/request-figures';
import { notFromElsewhere } from '../http/same-origin';
import { securityHeaders } from '../http/security-headers';
import { operationSpans, requestSpans } from '../tracing/request-spans';
import { SitemapController } from '../sitemap/sitemap.controller';
import { DomainErrorFilter } from './domain-error.filter';
import { ProgramModule } from './program.module';

/** The largest body GraphQL reads. Above what any field allows, so that "too long" is told at the field. */
const largestBody = '3mb';

/**
 * Makes the HTTP program out of a list of modules: GraphQL behind the access table, health, and errors that are always
 * JSON with a code from the published list (P28). The caller listens, and closes at a signal.
 */
export async function createApiProgram(
  settings: Settings,
  modules: readonly Type[],
  clock?: Clock,
): Promise<NestExpressApplication> {
  @Module({
    imports: [ProgramModule.with(settings, clock), HealthModule, GraphqlModule.forProgram(), ...modules],
    controllers: [SitemapController],
    providers: [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_PIPE, useFactory: inputPipe },
      { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
      { provide: APP_FILTER, useClass: DomainErrorFilter },
    ],
  })
  class ApiProgram {}

  const app = await NestFactory.create<NestExpressApplication>(ApiProgram, {
    bodyParser: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  directFields(app.get(ExternalContextCreator, { strict: false }));
  app.disable('x-powered-by');
  app.set('trust proxy', settings.TRUST_PROXY);
  const traced = settings.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined;
  if (traced) app.use(requestSpans);
  app.use(requestFigures(), securityHeaders(settings));
  const verify = (request: IncomingMessage & { rawBody?: Buffer }, _: unknown, body: Buffer) => {
    request.rawBody = body;
  };
  const documents = app.get(TrustedDocuments, { strict: false });
  app.use(
    '/graphql',
    bearerDoor(app.get(ViewerSource, { strict: false })),
    notFromElsewhere(settings.PUBLIC_URL),
    express.json({ limit: largestBody, verify }),
    unreadableBody,
    app.get(KeptAnswers, { strict: false }).atTheDoor,
    documents.atTheDoor,
    ...(traced ? [operationSpans((text) => documents.knows(text))] : []),
    app.get(CompiledQueries, { strict: false }).atTheDoor,
  );
  return app;
}

/** A body that is no JSON, or too large, gets the same kind of answer as any other mistake. */
const unreadableBody: ErrorRequestHandler = (fault: { status?: number }, _request, response, _next) => {
  const tooLarge = fault.status === 413;
  response.status(tooLarge ? 413 : 400).json({
    errors: [
      {
        message: tooLarge ? `A request can be ${largestBody} at most.` : 'This is not readable as JSON.',
        extensions: { code: tooLarge ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST' },
      },
    ],
  });
};
