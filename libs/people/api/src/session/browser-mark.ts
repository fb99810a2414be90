import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import type { Response } from 'express';

/** Lax: it comes along when another site sends somebody back here, and with nothing else from elsewhere. */
const rules = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** A cookie by which a browser is known again for some minutes, signed in or not; we keep its hash alone. */
export class BrowserMark {
  /** @param name begins with `__Host-` */
  constructor(
    private readonly name: string,
    private readonly minutes: number,
  ) {}

  /** Marks a browser. @returns what is kept of it */
  put(response: Response | undefined): string {
    const token = randomBytes(32).toString('base64url');
    response?.cookie(this.name, token, { ...rules, maxAge: this.minutes * 60_000 });
    return hashOf(token);
  }

  /** What is kept of the browser that asks; null when it is not marked. */
  of(request: IncomingMessage | undefined): string | null {
    const token = parseCookie(request?.headers.cookie ?? '')[this.name];
    return token ? hashOf(token) : null;
  }

  takeAway(response: Response | undefined): void {
    response?.clearCookie(this.name, rules);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
