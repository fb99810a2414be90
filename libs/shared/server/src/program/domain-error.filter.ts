import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import {
  DomainError,
  type ErrorCode,
  localeFromHeader,
  notFound,
  text,
  type Text,
} from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import { isAway, retryAfter, unavailable } from '../database/away';

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/**
 * A rule that says no is no fault: it is not logged as one. GraphQL tells it itself (`formatError`); doors beside
 * GraphQL answer with problem details (RFC 9457), also for an address that is not there, and for a fault of ours.
 */
@Catch()
export class DomainErrorFilter implements ExceptionFilter<unknown> {
  private readonly log = new Logger('Doors');

  catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw fault;
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    // What began to leave cannot become something else; it is cut off, so that nobody takes it for whole.
    if (response.headersSent) {
      // Whoever hung up ends the answer too, and that is no fault.
      if (!response.destroyed) this.log.error(fault);
      response.destroy();
      return;
    }
    const error = isAway(fault) ? unavailable() : fault;
    const locale = localeFromHeader(http.getRequest<Request>().headers['accept-language']);
    const { status, code, words } = problemOf(error);
    if (status === 503) response.setHeader('Retry-After', retryAfter);
    if (status >= 500) this.log.error(fault);
    const problems = error instanceof DomainError ? error.fields : [];
    const fields = problems.map((each) => ({
      field: each.field,
      code: each.code,
      message: each.text[locale],
    }));
    response
      .status(status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: words[locale],
          status,
          code,
          ...(fields.length > 0 ? { fields } : {}),
        }),
      );
  }
}

function problemOf(error: unknown): { status: number; code: ErrorCode; words: Text } {
  if (error instanceof DomainError) {
    return { status: statusOf[error.code] ?? 400, code: error.code, words: error.text };
  }
  const status = error instanceof HttpException ? error.getStatus() : statusIn(error);
  if (status === 404) return { status, code: 'NOT_FOUND', words: notFound().text };
  return status < 500
    ? { status, code: 'BAD_REQUEST', words: text('Dit kunnen we niet lezen.', 'We cannot read this.') }
    : { status, code: 'INTERNAL_SERVER_ERROR', words: text('Dit lukte niet.', 'This failed.') };
}

/** The status that Express and its parsers give what they refuse; anything else is a fault of ours. */
function statusIn(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
