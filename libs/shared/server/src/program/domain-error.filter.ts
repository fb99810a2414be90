import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
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
 * GraphQL answer with problem details (RFC 9457), also for an address that is not there.
 */
@Catch(DomainError, HttpException)
export class DomainErrorFilter implements ExceptionFilter<DomainError | HttpException> {
  catch(error: DomainError | HttpException, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const locale = localeFromHeader(http.getRequest<Request>().headers['accept-language']);
    const { status, code, words } = problemOf(error);
    const problems = error instanceof DomainError ? error.fields : [];
    const fields = problems.map((each) => ({
      field: each.field,
      code: each.code,
      message: each.text[locale],
    }));
    http
      .getResponse<Response>()
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

function problemOf(error: DomainError | HttpException): { status: number; code: ErrorCode; words: Text } {
  if (error instanceof DomainError) {
    return { status: statusOf[error.code] ?? 400, code: error.code, words: error.text };
  }
  const status = error.getStatus();
  if (status === 404) return { status, code: 'NOT_FOUND', words: notFound().text };
  return status < 500
    ? { status, code: 'BAD_REQUEST', words: text('Dit kunnen we niet lezen.', 'We cannot read this.') }
    : { status, code: 'INTERNAL_SERVER_ERROR', words: text('Dit lukte niet.', 'This failed.') };
}
