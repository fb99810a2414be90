import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DynamicModule, Module } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import type { Settings } from '../config/settings';
import { loggedFault } from './logged-fault';

/**
 * One JSON line a message, with the id of the request. A line never holds a cookie, an address of a person, the query
 * of an address or the values of a statement (P36): only method, path, outcome and time taken.
 */
@Module({})
export class LoggingModule {
  static with(settings: Pick<Settings, 'LOG_LEVEL'>): DynamicModule {
    return {
      module: LoggingModule,
      imports: [LoggerModule.forRoot({ pinoHttp: logOptions(settings) })],
    };
  }
}

/** How lines are made. */
export function logOptions(settings: Pick<Settings, 'LOG_LEVEL'>): Options {
  return {
    level: settings.LOG_LEVEL,
    // A line leads to its trace, where there is one.
    mixin: () => {
      const traceId = trace.getActiveSpan()?.spanContext().traceId;
      return traceId ? { trace: traceId } : {};
    },
    genReqId: (request, response) => {
      const id = requestId(request);
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_, response, fault) =>
      fault || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'debug',
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: withoutSecrets(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: loggedFault,
    },
  };
}

/** An id from a proxy of ours is kept when it is harmless; else a new one is made. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Addresses of mailed links carry a token as their last part. */
function withoutSecrets(url: string): string {
  return url.split('?')[0]!.replace(/[\w-]{32,}/g, '…');
}
