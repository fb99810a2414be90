import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { DomainError, type ErrorCode, localeFromHeader } from '@verbonden/shared/kernel';
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
 * GraphQL answer with problem details (RFC 9457).
 */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const status = statusOf[error.code] ?? 400;
    const locale = localeFromHeader(host.switchToHttp().getRequest<Request>().headers['accept-language']);
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title: error.text[locale], status, code: error.code }));
  }
}
