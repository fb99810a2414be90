import type { IncomingMessage } from 'node:http';
import { DomainError, localeFromHeader, type Viewer, visitor } from '@verbonden/shared/kernel';
import type { Request, RequestHandler } from 'express';
import { isAway, retryAfter, unavailable } from '../database/away';
import type { RequestOfViewer, ViewerSource } from './viewer-source';

/** The token that a program sends as `Authorization: Bearer …` (RFC 6750, 2.1), or null. */
export function bearerIn({ headers }: Pick<IncomingMessage, 'headers'>): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** Who is asking; for a token that opens nothing (any more) a visitor. For streams and pages, which have no 401. */
export async function viewerOrVisitor(viewers: ViewerSource, request: IncomingMessage): Promise<Viewer> {
  try {
    return await viewers.viewerOf(request);
  } catch (refusal) {
    if (refusal instanceof DomainError) return visitor(localeFromHeader(request.headers['accept-language']));
    throw refusal;
  }
}

/**
 * Looks up who asks with a token, before anything is read. A token that opens nothing is told with 401 (RFC 6750, 3)
 * and not taken for a visitor: a program would not notice what it misses.
 */
export function bearerDoor(viewers: ViewerSource): RequestHandler {
  return (request: Request & RequestOfViewer, response, next) => {
    if (!bearerIn(request)) {
      next();
      return;
    }
    viewers.viewerOf(request).then(
      (viewer) => {
        request.viewer = viewer;
        next();
      },
      (fault: unknown) => {
        const refusal = isAway(fault) ? unavailable() : fault;
        if (!(refusal instanceof DomainError)) {
          next(fault);
          return;
        }
        const { code, text } = refusal;
        if (code === 'UNAUTHENTICATED')
          response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
        if (code === 'UNAVAILABLE') response.setHeader('Retry-After', retryAfter);
        const message = text[localeFromHeader(request.headers['accept-language'])];
        response
          .status(code === 'UNAVAILABLE' ? 503 : code === 'RATE_LIMITED' ? 429 : 401)
          .json({ errors: [{ message, extensions: { code } }] });
      },
    );
  };
}
