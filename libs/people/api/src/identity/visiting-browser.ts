import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import type { Response } from 'express';
import { visitMinutes } from './identity-visit.entity';

const visitCookie = '__Host-verbonden-oidc';
/** Lax: it comes along when the provider sends somebody back, and with nothing else from elsewhere. */
const rules = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** Gives a browser the cookie of its visit, and says what is kept of it. */
export function markBrowser(response: Response): string {
  const token = randomBytes(32).toString('base64url');
  response.cookie(visitCookie, token, { ...rules, maxAge: visitMinutes * 60_000 });
  return hashOf(token);
}

/** What is kept of the browser that asks; null when it is on no visit. */
export function browserOf(request: IncomingMessage | undefined): string | null {
  const token = parseCookie(request?.headers.cookie ?? '')[visitCookie];
  return token ? hashOf(token) : null;
}

export function forgetBrowser(response: Response | undefined): void {
  response?.clearCookie(visitCookie, rules);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
