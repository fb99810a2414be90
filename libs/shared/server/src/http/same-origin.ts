import type { IncomingMessage } from 'node:http';
import { forbidden, localeFromHeader, text } from '@verbonden/shared/kernel';
import type { RequestHandler } from 'express';
import { bearerIn } from '../auth/bearer';

/** Where a request comes from, as far as a browser tells. */
export type Origin = 'OURS' | 'ELSEWHERE' | 'UNKNOWN';

/**
 * Browsers say where a request comes from: `Sec-Fetch-Site` (Fetch Metadata), or the `Origin` header where that is
 * missing. Other clients say nothing, and carry no cookies they were not given.
 * @param publicUrl the address that people reach us at, which a proxy may hide from the request
 */
export function originOf({ headers }: Pick<IncomingMessage, 'headers'>, publicUrl: string): Origin {
  const { 'sec-fetch-site': site, origin, host } = headers;
  // "none" is an address typed by hand.
  if (typeof site === 'string') return site === 'same-origin' || site === 'none' ? 'OURS' : 'ELSEWHERE';
  if (origin === undefined) return 'UNKNOWN';
  if (!URL.canParse(origin)) return 'ELSEWHERE';
  const from = new URL(origin).host;
  return from === host || from === new URL(publicUrl).host ? 'OURS' : 'ELSEWHERE';
}

/**
 * Refuses what another site asks in a person's name (P30); clients that are no browsers are let through, and so is a
 * token: no browser adds it by itself, and cookies beside it count for nothing.
 */
export function notFromElsewhere(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    if (bearerIn(request) || originOf(request, publicUrl) !== 'ELSEWHERE') {
      next();
      return;
    }
    const { code } = forbidden();
    const message = text('Dit kan alleen vanaf onze eigen site.', 'This can only be done from our own site.')[
      localeFromHeader(request.headers['accept-language'])
    ];
    response.status(403).json({ errors: [{ message, extensions: { code } }] });
  };
}
