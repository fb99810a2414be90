import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { doorOf } from '../http/door-of';
import { tracer } from './spans';

/** Each request as a part of the trace that its browser began, or of a new one. */
export const requestSpans: RequestHandler = (request, response, next) => {
  const before = propagation.extract(ROOT_CONTEXT, request.headers);
  const span = tracer().startSpan(
    `${request.method} ${doorOf(request.path)}`,
    { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method } },
    before,
  );
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(before, span), next);
};

/** Tells which operation of ours is asked; a name of somebody else's is not repeated. */
export const operationSpans =
  (isOurs: (text: string) => boolean): RequestHandler =>
  (request, _, next) => {
    const { operationName, query } = (request.body ?? {}) as { operationName?: unknown; query?: unknown };
    if (typeof operationName === 'string' && typeof query === 'string' && isOurs(query)) {
      trace.getActiveSpan()?.setAttribute('graphql.operation.name', operationName);
    }
    next();
  };
